-- Whether whoever asks, in the transaction under way, has raised a dossier to this revision: its row can be seen, and what
-- wrote it has not ended, a part of the transaction that a savepoint began among it. A row bears half of a transaction's
-- number; the other half is that of the numbers around the present one.
CREATE FUNCTION is_revision_under_way(changed integer, raised text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT
        FROM revision,
             LATERAL (SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS next, revision.xmin::text::bigint AS low) AS numbers
        -- A number below 3 stands for a transaction that ended long ago.
        WHERE low >= 3 AND dossier_id = changed AND number = CASE WHEN raised ~ '^\d{1,9}$' THEN raised::integer END
          AND pg_xact_status((next + ((low - next + 2147483648) & 4294967295) - 2147483648)::text::xid8) = 'in progress'
    )
$$;

-- As before, and believes no setting that anybody could have made: changes under an earlier revision would be somebody
-- else's, unchecked, and under a number that pages are kept by.
CREATE OR REPLACE FUNCTION raise_revision(changed integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    setting CONSTANT text := 'parallax.revision_of_' || changed;
    state CONSTANT text := nullif(current_setting(setting, true), '');
    writer CONSTANT text := nullif(current_setting('parallax.actor', true), '');
    name text;
    raised integer;
BEGIN
    IF state = 'checked' THEN
        RAISE EXCEPTION 'The changes of this transaction have been checked already: make further ones in another.'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    ELSIF state IS NOT NULL AND is_revision_under_way(changed, state) THEN
        RETURN state;
    ELSIF state IS NOT NULL THEN
        RAISE EXCEPTION 'Revision % of dossier % is not of this transaction.', state, changed USING ERRCODE = 'insufficient_privilege';
    ELSIF writer IS NULL THEN
        RAISE EXCEPTION 'A change must say who makes it: set parallax.actor for the transaction.'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    UPDATE dossier SET revision = revision + 1 WHERE id = changed RETURNING slug, revision INTO name, raised;
    PERFORM set_config(setting, raised::text, true);
    INSERT INTO revision (dossier_id, number, actor, person_id, reviewer, reason, imported)
    VALUES (changed, raised, writer, nullif(current_setting('parallax.person', true), ''),
            nullif(current_setting('parallax.reviewer', true), ''), nullif(current_setting('parallax.reason', true), ''),
            coalesce(current_setting('parallax.imported', true), '') = 'on');
    PERFORM pg_notify('parallax_revision', json_build_object('dossier', name, 'revision', raised)::text);
    RETURN raised;
END $$;
