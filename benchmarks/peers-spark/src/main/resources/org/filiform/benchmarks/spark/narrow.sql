-- The narrow rules (benchmarks/narrow/rules.yaml) for Spark SQL. Given: a view for each type of resource, read with the
-- columns that are asked for, view codes(kind, system, code, bits), and the day. It is small and is sent to every task.
WITH ordered AS (
    SELECT substring_index(subject.reference, '/', -1) AS patient,
           medicationCodeableConcept.coding AS codings,
           substring_index(medicationReference.reference, '/', -1) AS medication
    FROM request
    WHERE status = 'active'
      AND coalesce(intent, 'order') NOT IN ('proposal', 'plan', 'option')
      AND NOT coalesce(doNotPerform, false)
      AND coalesce(to_timestamp(authoredOn) <= to_timestamp(:day), true)
      AND coalesce(add_months(to_date(to_timestamp(authoredOn)), 12) >= to_date(:day), true)),
recorded AS (
    SELECT 'condition' AS kind, substring_index(subject.reference, '/', -1) AS patient, explode(code.coding) AS coding,
           to_date(to_timestamp(coalesce(onsetDateTime, recordedDate))) AS began,
           to_timestamp(coalesce(recordedDate, onsetDateTime)) AS entered
    FROM condition
    WHERE coalesce(verificationStatus.coding[0].code, 'confirmed') = 'confirmed'
      AND coalesce(to_timestamp(coalesce(onsetDateTime, recordedDate)) <= to_timestamp(:day), true)
      AND (abatementDateTime IS NULL
             AND coalesce(clinicalStatus.coding[0].code, 'active') IN ('active', 'recurrence', 'relapse')
           OR to_timestamp(abatementDateTime) > to_timestamp(:day)
             AND coalesce(clinicalStatus.coding[0].code, 'active')
                 IN ('active', 'recurrence', 'relapse', 'inactive', 'remission', 'resolved'))
    UNION ALL
    SELECT 'order', patient, explode(codings), NULL, NULL FROM ordered WHERE medication IS NULL
    UNION ALL
    SELECT 'order', patient, explode(m.code.coding), NULL, NULL FROM ordered JOIN medication m ON m.id = medication
    UNION ALL
    SELECT 'procedure', substring_index(subject.reference, '/', -1), explode(code.coding), NULL, NULL
    FROM procedure
    WHERE status IN ('completed', 'in-progress')
      AND coalesce(to_timestamp(coalesce(performedPeriod.start, performedDateTime)) <= to_timestamp(:day), true)
    UNION ALL
    SELECT 'device', substring_index(patient.reference, '/', -1), explode(type.coding), NULL, NULL
    FROM device
    WHERE coalesce(status, 'active') = 'active'
      AND coalesce(to_timestamp(manufactureDate) <= to_timestamp(:day), true)),
raised AS (
    SELECT /*+ BROADCAST(c) */ r.patient, c.bits, r.began, r.entered
    FROM recorded r JOIN codes c ON c.kind = r.kind AND c.system = r.coding.system AND c.code = r.coding.code),
-- 35 days old at its onset, believed for 308 days; of several the one that was entered last. Its flag is the third.
pregnancy AS (
    SELECT patient, max_by(age, entered) AS age
    FROM (SELECT patient, entered, datediff(to_date(:day), began) + 35 AS age FROM raised WHERE bits & 4 <> 0)
    WHERE age <= 308
    GROUP BY patient),
person AS (
    SELECT id AS patient, floor(months_between(to_date(:day), to_date(birthDate)) / 12) AS years FROM patient)
SELECT person.patient,
       coalesce(r.bits, 0) AS bits,
       coalesce(years < 18, false) AS minor,
       coalesce(years >= 65, false) AS aged,
       coalesce(age, -1000) AS age
FROM person
LEFT JOIN (SELECT patient, bit_or(bits) AS bits FROM raised GROUP BY patient) r ON r.patient = person.patient
LEFT JOIN pregnancy ON pregnancy.patient = person.patient
