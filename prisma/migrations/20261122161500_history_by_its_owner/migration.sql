-- What the database alone writes (history, revisions, what was an account or a draft before, what search finds) is written
-- with its owner's rights, whoever makes the change, so that the app's role needs none there. Nobody but the owner puts these
-- functions on a table, and they see no table but ours, whatever a session calls its own.
DO $$
DECLARE
    writer text;
    path CONSTANT text := (SELECT string_agg(quote_ident(name), ', ') FROM unnest(current_schemas(false)) AS name);
BEGIN
    FOREACH writer IN ARRAY '{record_change,record_person_change,record_draft,search_revision}'::text[] LOOP
        EXECUTE format('ALTER FUNCTION %I() SECURITY DEFINER SET search_path = %s, pg_temp', writer, path);
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %I() FROM PUBLIC', writer);
    END LOOP;
END $$;

-- As before, and takes from the role what `refuse_by_hand` refuses it, and the making of tables and functions of its own: by
-- a trigger on one of those it could write where only triggers may.
CREATE OR REPLACE FUNCTION grant_to_app(app text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    kept record;
BEGIN
    EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC, %I', current_database(), app);
    EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM PUBLIC, %I', current_schema(), app);
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), app);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO %I', current_schema(), app);
    EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA %I TO %I', current_schema(), app);
    EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM %I', app);
    -- The bits of a trigger for INSERT, UPDATE and DELETE. One with a condition refuses some changes only.
    FOR kept IN
        SELECT tgrelid::regclass AS name, bool_or(tgtype & 4 <> 0) AS from_insert, bool_or(tgtype & 16 <> 0) AS from_update,
               bool_or(tgtype & 8 <> 0) AS from_delete
        FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid
        WHERE proname IN ('refuse_change', 'refuse_removal', 'refuse_by_hand') AND tgqual IS NULL GROUP BY tgrelid
    LOOP
        IF kept.from_insert THEN EXECUTE format('REVOKE INSERT ON %s FROM %I', kept.name, app); END IF;
        IF kept.from_update THEN EXECUTE format('REVOKE UPDATE ON %s FROM %I', kept.name, app); END IF;
        IF kept.from_delete THEN EXECUTE format('REVOKE DELETE ON %s FROM %I', kept.name, app); END IF;
    END LOOP;
END $$;
