-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL DEFAULT gen_random_uuid()::text,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "suspended_at" TIMESTAMPTZ(3),
    "email_verified" BOOLEAN NOT NULL DEFAULT true,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_change" (
    "person_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "old" JSONB,
    "new" JSONB NOT NULL,

    CONSTRAINT "person_change_pkey" PRIMARY KEY ("person_id","version")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "id" TEXT NOT NULL DEFAULT gen_random_uuid()::text,
    "person_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "password" TEXT,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_link" (
    "id" TEXT NOT NULL DEFAULT gen_random_uuid()::text,
    "hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "email" TEXT,
    "role" TEXT,
    "name" TEXT,
    "person_id" TEXT,
    "made_by" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "credential_person_id_provider_id_key" ON "credential"("person_id", "provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_link_hash_key" ON "one_time_link"("hash");

-- CreateIndex
CREATE INDEX "one_time_link_person_id_idx" ON "one_time_link"("person_id");

-- AddForeignKey
ALTER TABLE "person_change" ADD CONSTRAINT "person_change_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Part 1: what a row may hold.

ALTER TABLE person
    ADD CONSTRAINT person_email_form CHECK (email = lower(email) AND email ~ '^[^\s@]+@[^\s@]+$'),
    ADD CONSTRAINT person_name_given CHECK (name <> ''),
    ADD CONSTRAINT person_role_listed CHECK (role IN ('reader', 'editor', 'reviewer', 'administrator'));

ALTER TABLE person_change
    ADD CONSTRAINT person_change_actor_given CHECK (actor <> '');

-- A link says what its purpose needs, and nothing that belongs to another.
ALTER TABLE one_time_link
    ADD CONSTRAINT one_time_link_purpose_listed CHECK (purpose IN ('first-administrator', 'invitation', 'reset')),
    ADD CONSTRAINT one_time_link_role_listed CHECK (role IN ('reader', 'editor', 'reviewer', 'administrator')),
    ADD CONSTRAINT one_time_link_hash_form CHECK (hash ~ '^[0-9a-f]{64}$'),
    ADD CONSTRAINT one_time_link_of_invitation CHECK ((purpose = 'invitation') = (email IS NOT NULL)
        AND (purpose = 'invitation') = (role IS NOT NULL) AND (purpose = 'invitation' OR name IS NULL)),
    ADD CONSTRAINT one_time_link_of_reset CHECK ((purpose = 'reset') = (person_id IS NOT NULL)),
    ADD CONSTRAINT one_time_link_used_or_withdrawn CHECK (used_at IS NULL OR withdrawn_at IS NULL);

-- One open link for one thing.
CREATE UNIQUE INDEX one_time_link_open ON one_time_link (purpose, coalesce(email, person_id, ''))
    WHERE used_at IS NULL AND withdrawn_at IS NULL;

-- Part 2: what PostgreSQL writes by itself, and what it refuses.

-- After an account was made or changed: who did it, why, and what it was before. The actor and the reason are settings of
-- the transaction, as with dossiers (raise_revision): a change by nobody is refused.
CREATE FUNCTION record_person_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    writer CONSTANT text := nullif(current_setting('parallax.actor', true), '');
    kept CONSTANT text[] := '{created_at,updated_at,email_verified,image}';
BEGIN
    IF writer IS NULL THEN
        RAISE EXCEPTION 'A change must say who makes it: set parallax.actor for the transaction.'
            USING ERRCODE = 'insufficient_privilege';
    ELSIF tg_op = 'INSERT' THEN
        INSERT INTO person_change (person_id, version, actor, reason, new)
        VALUES (new.id, new.version, writer, nullif(current_setting('parallax.reason', true), ''), to_jsonb(new) - kept);
    ELSIF new.version > old.version THEN
        INSERT INTO person_change (person_id, version, actor, reason, old, new)
        VALUES (new.id, new.version, writer, nullif(current_setting('parallax.reason', true), ''), to_jsonb(old) - kept, to_jsonb(new) - kept);
    END IF;
    RETURN NULL;
END $$;

-- A link is what it was made as, until it is used or withdrawn, once.
CREATE FUNCTION keep_one_time_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF old.used_at IS NOT NULL OR old.withdrawn_at IS NOT NULL
        OR to_jsonb(old) - '{used_at,withdrawn_at}'::text[] <> to_jsonb(new) - '{used_at,withdrawn_at}'::text[] THEN
        RAISE EXCEPTION 'A one-time link never changes: make a new one.' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN new;
END $$;

CREATE TRIGGER count_version BEFORE UPDATE ON person FOR EACH ROW EXECUTE FUNCTION count_version('id', 'email');
CREATE TRIGGER record_change AFTER INSERT OR UPDATE ON person FOR EACH ROW EXECUTE FUNCTION record_person_change();
CREATE TRIGGER refuse_delete BEFORE DELETE OR TRUNCATE ON person
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('suspend whoever leaves.');
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON person_change
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what is written there stays.');
CREATE TRIGGER refuse_by_hand BEFORE INSERT ON person_change
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_by_hand();
CREATE TRIGGER keep_one_time_link BEFORE UPDATE ON one_time_link FOR EACH ROW EXECUTE FUNCTION keep_one_time_link();
CREATE TRIGGER refuse_delete BEFORE DELETE OR TRUNCATE ON one_time_link
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('withdraw links by withdrawn_at.');
