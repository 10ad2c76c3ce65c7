-- CreateTable
CREATE TABLE "tombstone" (
    "id" TEXT NOT NULL,
    "dossier_id" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "tombstone_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "tombstone" ADD CONSTRAINT "tombstone_dossier_id_revision_fkey" FOREIGN KEY ("dossier_id", "revision") REFERENCES "revision"("dossier_id", "number") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- The id of a permanent link from the SHA-256 of its body, in lower-case hex: base32 of the first 80 bits.
CREATE FUNCTION snapshot_id_of_hash(hash text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT string_agg(substr('abcdefghijklmnopqrstuvwxyz234567', substring(bits FROM 5 * letter + 1 FOR 5)::bit(5)::integer + 1, 1), '' ORDER BY letter)
    FROM generate_series(0, 15) AS letter, (SELECT ('x' || substr(hash, 1, 20))::bit(80) AS bits) AS head
$$;

ALTER TABLE tombstone ADD CONSTRAINT tombstone_sha256_form CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE tombstone ADD CONSTRAINT tombstone_id_of_hash CHECK (id = snapshot_id_of_hash(sha256));
ALTER TABLE tombstone ADD CONSTRAINT tombstone_reason_said CHECK (btrim(reason) <> '');

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON tombstone
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what is written there stays.');

-- A snapshot goes by its tombstone alone, and in the same statement; nothing comes back under a tombstone's id.
CREATE FUNCTION bury_snapshot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM snapshot WHERE id = new.id;
    RETURN NULL;
END $$;

CREATE TRIGGER bury_snapshot AFTER INSERT ON tombstone FOR EACH ROW EXECUTE FUNCTION bury_snapshot();

CREATE FUNCTION refuse_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF pg_trigger_depth() = 1 THEN
        RAISE EXCEPTION 'delete of snapshot is refused: what is written there stays; what must go leaves a tombstone.'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION refuse_return() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM tombstone WHERE tombstone.id = new.id) THEN
        RAISE EXCEPTION 'insert of snapshot % is refused: a tombstone stands there.', new.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN new;
END $$;

DROP TRIGGER refuse_change ON snapshot;
CREATE TRIGGER refuse_change BEFORE UPDATE OR TRUNCATE ON snapshot
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what is written there stays.');
CREATE TRIGGER refuse_removal BEFORE DELETE ON snapshot FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER refuse_return BEFORE INSERT ON snapshot FOR EACH ROW EXECUTE FUNCTION refuse_return();
