-- The narrow rules (benchmarks/narrow/rules.yaml) over a Bulk Data folder.
--
-- Given: variable folder, variable day, and table codes(kind, system, code, bits): which flags a code raises, by how it is
-- recorded. Made: table flagged, one row for each patient.

CREATE OR REPLACE TEMP TABLE raised AS
WITH condition AS (
    SELECT split_part(subject.reference, '/', 2) AS patient,
           unnest(code.coding) AS coding,
           coalesce(clinicalStatus.coding[1].code, '') AS status,
           coalesce(verificationStatus.coding[1].code, '') AS verified,
           try_cast(coalesce(onsetDateTime, recordedDate) AS TIMESTAMPTZ) AS began,
           try_cast(abatementDateTime AS TIMESTAMPTZ) AS ended,
           try_cast(coalesce(recordedDate, onsetDateTime) AS TIMESTAMPTZ) AS recorded
    FROM read_json(getvariable('folder') || '/Condition.*ndjson', format = 'newline_delimited', columns = {
        subject: 'STRUCT(reference VARCHAR)',
        code: 'STRUCT(coding STRUCT(system VARCHAR, code VARCHAR)[])',
        clinicalStatus: 'STRUCT(coding STRUCT(code VARCHAR)[])',
        verificationStatus: 'STRUCT(coding STRUCT(code VARCHAR)[])',
        onsetDateTime: 'VARCHAR', abatementDateTime: 'VARCHAR', recordedDate: 'VARCHAR'})),
medication AS (
    SELECT id, unnest(code.coding) AS coding
    FROM read_json(getvariable('folder') || '/Medication.*ndjson', format = 'newline_delimited', columns = {
        id: 'VARCHAR', code: 'STRUCT(coding STRUCT(system VARCHAR, code VARCHAR)[])'})),
request AS (
    SELECT split_part(subject.reference, '/', 2) AS patient,
           status, intent,
           coalesce(doNotPerform, false) AS forbidden,
           try_cast(authoredOn AS TIMESTAMPTZ) AS authored,
           medicationCodeableConcept.coding AS codings,
           split_part(medicationReference.reference, '/', 2) AS medication
    FROM read_json(getvariable('folder') || '/MedicationRequest.*ndjson', format = 'newline_delimited', columns = {
        subject: 'STRUCT(reference VARCHAR)', status: 'VARCHAR', intent: 'VARCHAR', doNotPerform: 'BOOLEAN',
        authoredOn: 'VARCHAR', medicationReference: 'STRUCT(reference VARCHAR)',
        medicationCodeableConcept: 'STRUCT(coding STRUCT(system VARCHAR, code VARCHAR)[])'})),
counting AS (
    SELECT * FROM request
    WHERE status = 'active'
      AND intent NOT IN ('proposal', 'plan', 'option')
      AND NOT forbidden
      AND (authored IS NULL OR authored <= getvariable('day')::TIMESTAMPTZ)
      AND (authored IS NULL OR authored::DATE + INTERVAL 12 MONTH >= getvariable('day'))),
ordered AS (
    SELECT patient, unnest(codings) AS coding FROM counting
    UNION ALL
    SELECT r.patient, m.coding FROM counting r JOIN medication m ON m.id = r.medication),
done AS (
    SELECT split_part(subject.reference, '/', 2) AS patient, unnest(code.coding) AS coding, status,
           try_cast(coalesce(performedPeriod."start", performedDateTime) AS TIMESTAMPTZ) AS began
    FROM read_json(getvariable('folder') || '/Procedure.*ndjson', format = 'newline_delimited', columns = {
        subject: 'STRUCT(reference VARCHAR)', status: 'VARCHAR', performedDateTime: 'VARCHAR',
        performedPeriod: 'STRUCT("start" VARCHAR)', code: 'STRUCT(coding STRUCT(system VARCHAR, code VARCHAR)[])'})),
carried AS (
    SELECT split_part(patient.reference, '/', 2) AS patient, unnest(type.coding) AS coding, status,
           try_cast(manufactureDate AS TIMESTAMPTZ) AS made
    FROM read_json(getvariable('folder') || '/Device.*ndjson', format = 'newline_delimited', columns = {
        patient: 'STRUCT(reference VARCHAR)', status: 'VARCHAR', manufactureDate: 'VARCHAR',
        type: 'STRUCT(coding STRUCT(system VARCHAR, code VARCHAR)[])'}))
SELECT patient, bits, began, recorded
FROM condition JOIN codes ON codes.kind = 'condition' AND codes.system = coding.system AND codes.code = coding.code
WHERE verified IN ('confirmed', '')
  AND (began IS NULL OR began <= getvariable('day')::TIMESTAMPTZ)
  AND (ended IS NULL AND status IN ('active', 'recurrence', 'relapse', '')
       OR ended > getvariable('day')::TIMESTAMPTZ
          AND status IN ('active', 'recurrence', 'relapse', '', 'inactive', 'remission', 'resolved'))
UNION ALL
SELECT patient, bits, NULL, NULL
FROM ordered JOIN codes ON codes.kind = 'order' AND codes.system = coding.system AND codes.code = coding.code
UNION ALL
SELECT patient, bits, NULL, NULL
FROM done JOIN codes ON codes.kind = 'procedure' AND codes.system = coding.system AND codes.code = coding.code
WHERE status IN ('completed', 'in-progress') AND (began IS NULL OR began <= getvariable('day')::TIMESTAMPTZ)
UNION ALL
SELECT patient, bits, NULL, NULL
FROM carried JOIN codes ON codes.kind = 'device' AND codes.system = coding.system AND codes.code = coding.code
WHERE coalesce(status, 'active') = 'active' AND (made IS NULL OR made <= getvariable('day')::TIMESTAMPTZ);

-- 35 days old at its onset, believed for 308 days; of several the one that was entered last. Its flag is the third.
CREATE OR REPLACE TEMP TABLE pregnancy AS
SELECT patient, arg_max(age, recorded) AS age
FROM (SELECT patient, recorded, date_diff('day', began::DATE, getvariable('day')) + 35 AS age
      FROM raised WHERE bits & 4 <> 0)
WHERE age <= 308
GROUP BY patient;

CREATE OR REPLACE TEMP TABLE flagged AS
SELECT person.patient,
       coalesce(bits, 0) AS bits,
       coalesce(years < 18, false) AS minor,
       coalesce(years >= 65, false) AS aged,
       age IS NOT NULL AS pregnant,
       coalesce(age - 14 < 98, false) AS first,
       coalesce(age - 14 < 196 AND age + 14 >= 98, false) AS second,
       coalesce(age + 14 >= 196, false) AS third
FROM (SELECT id AS patient, date_sub('year', try_cast(birthDate AS DATE), getvariable('day')) AS years
      FROM read_json(getvariable('folder') || '/Patient.*ndjson', format = 'newline_delimited', columns = {
          id: 'VARCHAR', birthDate: 'VARCHAR'})) person
LEFT JOIN (SELECT patient, bit_or(bits) AS bits FROM raised GROUP BY patient) r ON r.patient = person.patient
LEFT JOIN pregnancy ON pregnancy.patient = person.patient;
