-- AlterTable
ALTER TABLE "question" ADD COLUMN     "part_of_id" TEXT;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_dossier_id_part_of_id_fkey" FOREIGN KEY ("dossier_id", "part_of_id") REFERENCES "question"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE question ADD CONSTRAINT question_part_of_quantity CHECK (part_of_id IS NULL OR answer = 'quantity');

-- What is live refers only to what is live.
CREATE OR REPLACE FUNCTION broken_references(dossier integer) RETURNS TABLE (problem text) LANGUAGE plpgsql STABLE AS $$
DECLARE
    reference record;
    withdrawn text[];
BEGIN
    FOR reference IN SELECT * FROM (VALUES
        ('outlet', 'document', 'outlet_id', 'id'),
        ('document', 'document', 'origin_id', 'id'),
        ('event', 'event', 'parent_id', 'id'),
        ('event', 'question', 'event_id', 'id'),
        ('concept', 'question', 'concept_id', 'id'),
        ('question', 'question', 'part_of_id', 'id'),
        ('concept', 'term', 'concept_id', 'term'),
        ('question', 'claim', 'question_id', 'id'),
        ('document', 'claim', 'document_id', 'id'),
        ('question', 'silence', 'question_id', 'document_id'),
        ('document', 'silence', 'document_id', 'question_id'),
        ('question', 'adjudication', 'question_id', 'question_id')) AS list (target, kind, via, label)
    LOOP
        EXECUTE format('SELECT array_agg(id) FROM %I WHERE dossier_id = $1 AND retracted_at IS NOT NULL', reference.target)
        INTO withdrawn USING dossier;
        CONTINUE WHEN withdrawn IS NULL;
        RETURN QUERY EXECUTE format(
            'SELECT format(''%2$s %%s refers to %1$s %%s, which is withdrawn.'', %4$I, %3$I) FROM %2$I
             WHERE dossier_id = $1 AND retracted_at IS NULL AND %3$I = ANY ($2)',
            reference.target, reference.kind, reference.via, reference.label) USING dossier, withdrawn;
    END LOOP;
END $$;

-- No event and no question is part of itself and no document republishes itself, by however many steps.
CREATE OR REPLACE FUNCTION circles(dossier integer) RETURNS TABLE (problem text) LANGUAGE sql STABLE AS $$
    WITH RECURSIVE link AS (
        SELECT 'event' AS kind, id, parent_id AS next FROM event WHERE dossier_id = dossier AND parent_id IS NOT NULL
        UNION ALL SELECT 'document', id, origin_id FROM document WHERE dossier_id = dossier AND origin_id IS NOT NULL
        UNION ALL SELECT 'question', id, part_of_id FROM question WHERE dossier_id = dossier AND part_of_id IS NOT NULL
    ), walk AS (
        SELECT kind, id, next FROM link
        UNION SELECT walk.kind, walk.id, link.next FROM walk JOIN link ON link.kind = walk.kind AND link.id = walk.next
    )
    SELECT format('%s %s comes back to itself by its %s.', kind, id, CASE kind WHEN 'event' THEN 'parents' WHEN 'document' THEN 'origins' ELSE 'totals' END)
    FROM walk WHERE id = next ORDER BY kind, id
$$;
