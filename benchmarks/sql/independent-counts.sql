-- Who has what, at one moment, in a Bulk Data folder: written apart from Filiform, with its own lists of codes and its
-- own reading of status and date, so that two mistakes would have to agree to go unnoticed.
--
-- Given: variable folder (without a slash at the end) and variable as_of (a timestamp with zone).
-- Made:  table flags(flag, patient), one row for each patient who plainly has it then.
--
-- What counts, in short: a condition that is confirmed and active, has begun and has not ended; an order that is active
-- and at most twelve months old; a procedure that was completed; a device that is active and was made by then; age in whole years.

CREATE OR REPLACE TEMP TABLE condition AS
SELECT split_part(subject.reference, '/', 2) AS patient,
       unnest(code.coding).code AS code,
       unnest(code.coding).system AS system,
       coalesce(clinicalStatus.coding[1].code, 'active') AS status,
       coalesce(verificationStatus.coding[1].code, 'confirmed') AS verified,
       try_cast(coalesce(onsetDateTime, recordedDate) AS TIMESTAMPTZ) AS began,
       try_cast(abatementDateTime AS TIMESTAMPTZ) AS ended
FROM read_json(getvariable('folder') || '/Condition*.ndjson', format = 'newline_delimited', columns = {
    subject: 'STRUCT(reference VARCHAR)',
    code: 'STRUCT(coding STRUCT(system VARCHAR, code VARCHAR)[])',
    clinicalStatus: 'STRUCT(coding STRUCT(code VARCHAR)[])',
    verificationStatus: 'STRUCT(coding STRUCT(code VARCHAR)[])',
    onsetDateTime: 'VARCHAR', abatementDateTime: 'VARCHAR', recordedDate: 'VARCHAR'});

CREATE OR REPLACE TEMP TABLE has_now AS
SELECT patient, code, began
FROM condition
WHERE system = 'http://snomed.info/sct'
  AND verified = 'confirmed'
  AND (began IS NULL OR began <= getvariable('as_of'))
  AND (ended IS NULL OR ended > getvariable('as_of'))
  AND (status IN ('active', 'recurrence', 'relapse') OR ended > getvariable('as_of'));

CREATE OR REPLACE TEMP TABLE medication AS
SELECT id, unnest(code.coding).code AS code
FROM read_json(getvariable('folder') || '/Medication.*ndjson', format = 'newline_delimited', columns = {
    id: 'VARCHAR', code: 'STRUCT(coding STRUCT(system VARCHAR, code VARCHAR)[])'});

CREATE OR REPLACE TEMP TABLE request AS
SELECT split_part(subject.reference, '/', 2) AS patient,
       status,
       intent,
       coalesce(doNotPerform, false) AS forbidden,
       try_cast(authoredOn AS TIMESTAMPTZ) AS authored,
       list_transform(medicationCodeableConcept.coding, lambda c: c.code) AS codes,
       split_part(medicationReference.reference, '/', 2) AS medication
FROM read_json(getvariable('folder') || '/MedicationRequest*.ndjson', format = 'newline_delimited', columns = {
    subject: 'STRUCT(reference VARCHAR)', status: 'VARCHAR', intent: 'VARCHAR', doNotPerform: 'BOOLEAN',
    authoredOn: 'VARCHAR', medicationReference: 'STRUCT(reference VARCHAR)',
    medicationCodeableConcept: 'STRUCT(coding STRUCT(system VARCHAR, code VARCHAR)[])'});

CREATE OR REPLACE TEMP TABLE takes_now AS
SELECT patient, code
FROM (SELECT patient, status, intent, forbidden, authored, unnest(codes) AS code FROM request
      UNION ALL
      SELECT r.patient, r.status, r.intent, r.forbidden, r.authored, m.code
      FROM request r JOIN medication m ON m.id = r.medication)
WHERE status = 'active'
  AND intent NOT IN ('proposal', 'plan', 'option')
  AND NOT forbidden
  AND authored <= getvariable('as_of')
  AND authored + INTERVAL 12 MONTH > getvariable('as_of');

CREATE OR REPLACE TEMP TABLE had_done AS
SELECT split_part(subject.reference, '/', 2) AS patient, unnest(code.coding).code AS code
FROM read_json(getvariable('folder') || '/Procedure*.ndjson', format = 'newline_delimited', columns = {
    subject: 'STRUCT(reference VARCHAR)', status: 'VARCHAR', performedDateTime: 'VARCHAR',
    performedPeriod: 'STRUCT("start" VARCHAR, "end" VARCHAR)',
    code: 'STRUCT(coding STRUCT(system VARCHAR, code VARCHAR)[])'})
WHERE status = 'completed'
  AND coalesce(try_cast(coalesce(performedPeriod."start", performedDateTime) AS TIMESTAMPTZ) <= getvariable('as_of'), true);

CREATE OR REPLACE TEMP TABLE carries AS
SELECT split_part(patient.reference, '/', 2) AS patient, unnest(type.coding).code AS code
FROM read_json(getvariable('folder') || '/Device*.ndjson', format = 'newline_delimited', columns = {
    patient: 'STRUCT(reference VARCHAR)', status: 'VARCHAR', manufactureDate: 'VARCHAR',
    type: 'STRUCT(coding STRUCT(system VARCHAR, code VARCHAR)[])'})
WHERE status = 'active'
  AND coalesce(try_cast(manufactureDate AS TIMESTAMPTZ) <= getvariable('as_of'), true);

CREATE OR REPLACE TEMP TABLE person AS
SELECT id AS patient, date_sub('year', try_cast(birthDate AS DATE), CAST(getvariable('as_of') AS DATE)) AS age
FROM read_json(getvariable('folder') || '/Patient*.ndjson', format = 'newline_delimited', columns = {
    id: 'VARCHAR', birthDate: 'VARCHAR'});

CREATE OR REPLACE TEMP TABLE flags AS
SELECT DISTINCT flag, patient FROM (
    SELECT 'anticoagulant' AS flag, patient FROM takes_now WHERE code IN (
        '855332',                                    -- warfarin 5 mg
        '854235', '854252',                          -- enoxaparin
        '1659263', '1361048', '1361226')             -- heparin
    UNION ALL
    SELECT 'antiplatelet', patient FROM takes_now WHERE code IN (
        '309362', '749196',                          -- clopidogrel
        '212033', '243670', '2563431',               -- aspirin
        '855812',                                    -- prasugrel
        '1116635',                                   -- ticagrelor
        '1737466', '200349')                         -- tirofiban, eptifibatide
    UNION ALL
    SELECT 'diabetes', patient FROM has_now WHERE code IN (
        '44054006',                                  -- type 2
        '427089005',                                 -- from cystic fibrosis
        '127013003', '90781000119102', '157141000119108',             -- of the kidney
        '368581000119106',                                            -- of the nerves
        '422034002', '1551000119108', '1501000119109', '97331000119101')  -- of the eye
    UNION ALL
    SELECT 'pregnancy', patient FROM has_now
    WHERE code IN ('72892002', '47200007', '79586000', '609496007')
      AND began + INTERVAL (308 - 35) DAY > getvariable('as_of')      -- no longer than 44 weeks, five passed at its entry
    UNION ALL
    SELECT 'epilepsy', patient FROM has_now WHERE code IN ('84757009', '128613002')
    UNION ALL
    SELECT 'immunocompromise', patient FROM has_now WHERE code IN (
        '86406008',                                  -- HIV
        '93143009', '91861009',                      -- leukaemia
        '409089005',                                 -- neutropenia
        '161665007', '213150003',                    -- kidney transplant
        '108631000119101', '152621000119105')        -- marrow transplant
    UNION ALL
    SELECT 'immunocompromise', patient FROM had_done WHERE code IN (
        '70536003', '88039007', '58776007', '58390007')               -- kidney, lung, marrow
    UNION ALL
    SELECT 'immunocompromise', patient FROM takes_now WHERE code IN (
        '1736854', '583214', '226719', '1736776', '1734919', '1860480')  -- chemotherapy
    UNION ALL
    SELECT 'node-dissection', patient FROM had_done WHERE code IN (
        '234262008',                                 -- axillary
        '396487001', '443497002')                    -- sentinel
    UNION ALL
    SELECT 'cardiac-device', patient FROM carries WHERE code = '14106009'
    UNION ALL
    SELECT 'cardiac-device', patient FROM had_done WHERE code = '233174007'
    UNION ALL
    SELECT 'infection', patient FROM has_now WHERE code IN (
        '444814009', '36971009', '75498004',         -- sinusitis, not chronic
        '195662009', '43878008',                     -- throat
        '10509002', '233604007',                     -- bronchitis, pneumonia
        '65363002',                                  -- ear
        '427898007',                                 -- tooth
        '307426000', '45816000',                     -- urinary
        '840539006',                                 -- COVID-19
        '91302008', '76571007', '770349000', '448417001', '5758002',  -- sepsis
        '87628006', '406602003', '312157006')        -- bacterial
    UNION ALL
    SELECT CASE WHEN age < 18 THEN 'age under 18'
                WHEN age < 40 THEN 'age 18 to 39'
                WHEN age < 65 THEN 'age 40 to 64'
                ELSE 'age 65 and over' END, patient
    FROM person WHERE age IS NOT NULL);
