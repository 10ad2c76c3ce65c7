-- Lets a role serve the app, and no more: it reads everything, writes what the app writes, and changes or removes nothing that
-- a trigger keeps from it in any case. It owns nothing, so that it can neither take a trigger off nor change a table. To be
-- called by the owner after each migration (`npm start` does, on a database of its own).
CREATE FUNCTION grant_to_app(app text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    kept record;
BEGIN
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), app);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO %I', current_schema(), app);
    EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA %I TO %I', current_schema(), app);
    EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM %I', app);
    -- The bits of a trigger for UPDATE and DELETE.
    FOR kept IN
        SELECT tgrelid::regclass AS name, bool_or(tgtype & 16 <> 0) AS from_update, bool_or(tgtype & 8 <> 0) AS from_delete
        FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid
        WHERE proname IN ('refuse_change', 'refuse_removal') GROUP BY tgrelid
    LOOP
        IF kept.from_update THEN EXECUTE format('REVOKE UPDATE ON %s FROM %I', kept.name, app); END IF;
        IF kept.from_delete THEN EXECUTE format('REVOKE DELETE ON %s FROM %I', kept.name, app); END IF;
    END LOOP;
END $$;
