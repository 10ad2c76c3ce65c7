-- AlterTable
ALTER TABLE "dossier" ADD COLUMN     "archived_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "person_id" TEXT,
ADD COLUMN     "reviewer" TEXT;

-- CreateTable
CREATE TABLE "draft" (
    "dossier_id" INTEGER NOT NULL,
    "claim_id" TEXT NOT NULL,
    "question_id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "capture" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "body" JSONB,
    "base" INTEGER,
    "author_id" TEXT NOT NULL,
    "round_id" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("dossier_id","claim_id")
);

-- CreateTable
CREATE TABLE "draft_version" (
    "dossier_id" INTEGER NOT NULL,
    "claim_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "body" JSONB,
    "base" INTEGER,
    "person_id" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_version_pkey" PRIMARY KEY ("dossier_id","claim_id","version")
);

-- CreateTable
CREATE TABLE "remark" (
    "id" TEXT NOT NULL DEFAULT gen_random_uuid()::text,
    "dossier_id" INTEGER NOT NULL,
    "claim_id" TEXT NOT NULL,
    "answers_id" TEXT,
    "person_id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dismissal" (
    "dossier_id" INTEGER NOT NULL,
    "document_id" TEXT NOT NULL,
    "capture" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "person_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "dismissal_pkey" PRIMARY KEY ("dossier_id","document_id","capture","start","end")
);

-- CreateTable
CREATE TABLE "round" (
    "id" TEXT NOT NULL DEFAULT gen_random_uuid()::text,
    "dossier_id" INTEGER NOT NULL,
    "document_id" TEXT NOT NULL,
    "first_id" TEXT NOT NULL,
    "second_id" TEXT NOT NULL,
    "opened_by_id" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "first_finished_at" TIMESTAMPTZ(3),
    "second_finished_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "agreement" JSONB,

    CONSTRAINT "round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "presence" (
    "id" TEXT NOT NULL,
    "dossier_id" INTEGER NOT NULL,
    "document_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "token" (
    "id" TEXT NOT NULL DEFAULT gen_random_uuid()::text,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "made_by_id" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer" (
    "token_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "headers" JSONB NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("token_id","key")
);

-- CreateIndex
CREATE INDEX "draft_document_id_dossier_id_idx" ON "draft"("document_id", "dossier_id");

-- CreateIndex
CREATE INDEX "remark_claim_id_dossier_id_idx" ON "remark"("claim_id", "dossier_id");

-- CreateIndex
CREATE INDEX "round_document_id_dossier_id_idx" ON "round"("document_id", "dossier_id");

-- CreateIndex
CREATE INDEX "presence_document_id_dossier_id_idx" ON "presence"("document_id", "dossier_id");

-- CreateIndex
CREATE UNIQUE INDEX "token_hash_key" ON "token"("hash");

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_dossier_id_question_id_fkey" FOREIGN KEY ("dossier_id", "question_id") REFERENCES "question"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_dossier_id_document_id_capture_fkey" FOREIGN KEY ("dossier_id", "document_id", "capture") REFERENCES "capture"("dossier_id", "document_id", "number") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "round"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "draft_version" ADD CONSTRAINT "draft_version_dossier_id_claim_id_fkey" FOREIGN KEY ("dossier_id", "claim_id") REFERENCES "draft"("dossier_id", "claim_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "draft_version" ADD CONSTRAINT "draft_version_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_answers_id_fkey" FOREIGN KEY ("answers_id") REFERENCES "remark"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "remark" ADD CONSTRAINT "remark_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "dismissal" ADD CONSTRAINT "dismissal_dossier_id_document_id_capture_fkey" FOREIGN KEY ("dossier_id", "document_id", "capture") REFERENCES "capture"("dossier_id", "document_id", "number") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "dismissal" ADD CONSTRAINT "dismissal_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_dossier_id_document_id_fkey" FOREIGN KEY ("dossier_id", "document_id") REFERENCES "document"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_first_id_fkey" FOREIGN KEY ("first_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_second_id_fkey" FOREIGN KEY ("second_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "round" ADD CONSTRAINT "round_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_dossier_id_document_id_fkey" FOREIGN KEY ("dossier_id", "document_id") REFERENCES "document"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "token" ADD CONSTRAINT "token_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "answer" ADD CONSTRAINT "answer_token_id_fkey" FOREIGN KEY ("token_id") REFERENCES "token"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Part 1: what a row may hold.

ALTER TABLE draft
    ADD CONSTRAINT draft_claim_form CHECK (claim_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    ADD CONSTRAINT draft_status_listed CHECK (status IN ('draft', 'in-review', 'accepted', 'rejected', 'dropped')),
    ADD CONSTRAINT draft_names_what_it_holds CHECK (
        body IS NULL OR (body ->> 'id' = claim_id AND body ->> 'question' = question_id AND body ->> 'document' = document_id
                         AND jsonb_typeof(body -> 'passages') = 'array' AND jsonb_typeof(body -> 'scope') = 'array')),
    ADD CONSTRAINT draft_withdraws_something CHECK (body IS NOT NULL OR base IS NOT NULL);

ALTER TABLE draft_version
    ADD CONSTRAINT draft_version_actor_given CHECK (actor <> ''),
    ADD CONSTRAINT draft_version_rejected_for_a_reason CHECK (status <> 'rejected' OR reason IS NOT NULL);

ALTER TABLE remark ADD CONSTRAINT remark_says_something CHECK (btrim(body) <> '');

ALTER TABLE dismissal ADD CONSTRAINT dismissal_start_before_end CHECK (0 <= start AND start < "end");

ALTER TABLE round
    ADD CONSTRAINT round_coders_differ CHECK (first_id <> second_id),
    ADD CONSTRAINT round_closed_once CHECK (agreement IS NULL OR closed_at IS NOT NULL);

-- One at a time for each document.
CREATE UNIQUE INDEX round_open_key ON round (dossier_id, document_id) WHERE closed_at IS NULL;

ALTER TABLE token
    ADD CONSTRAINT token_name_given CHECK (btrim(name) <> ''),
    ADD CONSTRAINT token_hash_form CHECK (hash ~ '^[0-9a-f]{64}$');

ALTER TABLE answer ADD CONSTRAINT answer_request_form CHECK (request ~ '^[0-9a-f]{64}$');

-- Nothing is lost with it: open pages say again that they are there.
ALTER TABLE presence SET UNLOGGED;

-- Part 2: what PostgreSQL writes by itself.

-- As before, and says whose account made the change and who accepted it: parallax.person, parallax.reviewer.
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
    ELSIF state IS NOT NULL THEN
        RETURN state;
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

-- Tells who listens that something of the editors' own changed. Arguments: the channel, then columns of the row.
CREATE FUNCTION tell_editors() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed CONSTANT jsonb := to_jsonb(CASE tg_op WHEN 'DELETE' THEN old ELSE new END);
    told jsonb := jsonb_build_object('dossier', (SELECT slug FROM dossier WHERE id = (changed ->> 'dossier_id')::integer));
    part text;
BEGIN
    FOREACH part IN ARRAY tg_argv[1:] LOOP
        told := told || jsonb_build_object(split_part(part, '_id', 1), changed -> part);
    END LOOP;
    PERFORM pg_notify(tg_argv[0], told::text);
    RETURN NULL;
END $$;

-- Before a draft is written: counts its version where it changes, keeps its key, and, while it is open, proves that its
-- words stand in the text where that is held.
CREATE FUNCTION keep_draft() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    held text;
    passage jsonb;
BEGIN
    IF tg_op = 'UPDATE' THEN
        IF (old.dossier_id, old.claim_id) <> (new.dossier_id, new.claim_id) THEN
            RAISE EXCEPTION 'The key of a draft never changes.' USING ERRCODE = 'restrict_violation';
        END IF;
        new.version := old.version + 1;
        new.changed_at := now();
    END IF;
    IF new.body IS NULL OR new.status NOT IN ('draft', 'in-review') THEN
        RETURN new;
    END IF;
    IF jsonb_array_length(new.body -> 'passages') = 0 THEN
        RAISE EXCEPTION 'Claim % rests on no passage.', new.claim_id USING ERRCODE = 'check_violation';
    END IF;
    SELECT text INTO held FROM capture
    WHERE dossier_id = new.dossier_id AND document_id = new.document_id AND number = new.capture;
    FOR passage IN SELECT * FROM jsonb_array_elements(new.body -> 'passages') LOOP
        IF held IS NOT NULL AND NOT passage_stands(held, passage ->> 'prefix', passage ->> 'exact', passage ->> 'suffix',
                                                   (passage ->> 'start')::integer) THEN
            RAISE EXCEPTION 'The words "%" do not stand in the text of %.', left(passage ->> 'exact', 60), new.document_id
                USING ERRCODE = 'check_violation';
        END IF;
    END LOOP;
    RETURN new;
END $$;

CREATE FUNCTION record_draft() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    person CONSTANT text := nullif(current_setting('parallax.person', true), '');
BEGIN
    IF person IS NULL THEN
        RAISE EXCEPTION 'A draft must say whose account writes it: set parallax.person for the transaction.'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    INSERT INTO draft_version (dossier_id, claim_id, version, status, body, base, person_id, actor, reason)
    VALUES (new.dossier_id, new.claim_id, new.version, new.status, new.body, new.base, person,
            coalesce(nullif(current_setting('parallax.actor', true), ''), person),
            nullif(current_setting('parallax.reason', true), ''));
    RETURN NULL;
END $$;

-- Of a remark, only that it was settled may change, or that it was not.
CREATE FUNCTION keep_remark() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF to_jsonb(old) - 'settled_at' <> to_jsonb(new) - 'settled_at' THEN
        RAISE EXCEPTION 'A remark never changes: answer it.' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN new;
END $$;

-- A token that was revoked stays so, and none becomes another.
CREATE FUNCTION keep_token() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF to_jsonb(old) - '{used_at,revoked_at}'::text[] <> to_jsonb(new) - '{used_at,revoked_at}'::text[]
        OR (old.revoked_at IS NOT NULL AND new.revoked_at IS DISTINCT FROM old.revoked_at) THEN
        RAISE EXCEPTION 'A token never changes: revoke it and make another.' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN new;
END $$;

CREATE TRIGGER keep_draft BEFORE INSERT OR UPDATE ON draft FOR EACH ROW EXECUTE FUNCTION keep_draft();
CREATE TRIGGER record_draft AFTER INSERT OR UPDATE ON draft FOR EACH ROW EXECUTE FUNCTION record_draft();
CREATE TRIGGER tell_editors AFTER INSERT OR UPDATE ON draft
    FOR EACH ROW EXECUTE FUNCTION tell_editors('parallax_draft', 'document_id', 'claim_id');
CREATE TRIGGER tell_editors AFTER INSERT OR UPDATE ON dismissal
    FOR EACH ROW EXECUTE FUNCTION tell_editors('parallax_draft', 'document_id');
CREATE TRIGGER tell_editors AFTER INSERT OR UPDATE ON round
    FOR EACH ROW EXECUTE FUNCTION tell_editors('parallax_draft', 'document_id');
CREATE TRIGGER tell_editors AFTER INSERT OR UPDATE ON remark
    FOR EACH ROW EXECUTE FUNCTION tell_editors('parallax_draft', 'claim_id');
CREATE TRIGGER tell_editors AFTER INSERT OR DELETE ON presence
    FOR EACH ROW EXECUTE FUNCTION tell_editors('parallax_presence', 'document_id');
CREATE TRIGGER keep_remark BEFORE UPDATE ON remark FOR EACH ROW EXECUTE FUNCTION keep_remark();
CREATE TRIGGER keep_token BEFORE UPDATE ON token FOR EACH ROW EXECUTE FUNCTION keep_token();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON draft_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what is written there stays.');
CREATE TRIGGER refuse_by_hand BEFORE INSERT ON draft_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_by_hand();
CREATE TRIGGER refuse_delete BEFORE DELETE OR TRUNCATE ON draft
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('drop drafts by their status.');
CREATE TRIGGER refuse_delete BEFORE DELETE OR TRUNCATE ON remark
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('answer remarks.');
CREATE TRIGGER refuse_delete BEFORE DELETE OR TRUNCATE ON dismissal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('withdraw dismissals by withdrawn_at.');
CREATE TRIGGER refuse_delete BEFORE DELETE OR TRUNCATE ON round
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('close rounds by closed_at.');
CREATE TRIGGER refuse_delete BEFORE DELETE OR TRUNCATE ON token
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('revoke tokens by revoked_at.');
