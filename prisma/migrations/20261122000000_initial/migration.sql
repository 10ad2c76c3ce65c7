-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "dossier" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "created" TEXT,
    "licences" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "dossier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "dossier_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT,
    "imported" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("dossier_id","number")
);

-- CreateTable
CREATE TABLE "history" (
    "dossier_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "old" JSONB,

    CONSTRAINT "history_pkey" PRIMARY KEY ("dossier_id","kind","entity","version")
);

-- CreateTable
CREATE TABLE "snapshot" (
    "id" TEXT NOT NULL,
    "dossier_id" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outlet" (
    "dossier_id" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "country" TEXT,
    "type" TEXT,
    "camp" TEXT,
    "reliability" TEXT,
    "url" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "retracted_at" TIMESTAMPTZ(3),

    CONSTRAINT "outlet_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "document" (
    "dossier_id" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "outlet_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "author" TEXT,
    "published" TEXT,
    "language" TEXT,
    "url" TEXT,
    "origin_id" TEXT,
    "text_path" TEXT,
    "text_public" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "retracted_at" TIMESTAMPTZ(3),

    CONSTRAINT "document_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "capture" (
    "dossier_id" INTEGER NOT NULL,
    "document_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "sha256" TEXT,
    "length" INTEGER,
    "text" TEXT,
    "captured_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "capture_pkey" PRIMARY KEY ("dossier_id","document_id","number")
);

-- CreateTable
CREATE TABLE "event" (
    "dossier_id" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "date" TEXT,
    "place" TEXT,
    "parent_id" TEXT,
    "summary" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "retracted_at" TIMESTAMPTZ(3),

    CONSTRAINT "event_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "question" (
    "dossier_id" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "event_id" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "unit" TEXT,
    "options" JSONB NOT NULL DEFAULT '[]',
    "concept_id" TEXT,
    "facets" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "tolerance" TEXT,
    "approximation" TEXT,
    "negative" BOOLEAN NOT NULL DEFAULT false,
    "function" TEXT,
    "definition" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "retracted_at" TIMESTAMPTZ(3),

    CONSTRAINT "question_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "concept" (
    "dossier_id" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "retracted_at" TIMESTAMPTZ(3),

    CONSTRAINT "concept_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "term" (
    "dossier_id" INTEGER NOT NULL,
    "concept_id" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "variants" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "connotation" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "retracted_at" TIMESTAMPTZ(3),

    CONSTRAINT "term_pkey" PRIMARY KEY ("dossier_id","concept_id","term")
);

-- CreateTable
CREATE TABLE "claim" (
    "dossier_id" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "question_id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "capture" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "stance" TEXT NOT NULL DEFAULT 'asserts',
    "distanced" BOOLEAN NOT NULL DEFAULT false,
    "speaker" TEXT,
    "as_of" TEXT,
    "scope" JSONB NOT NULL DEFAULT '[]',
    "credibility" TEXT,
    "admission" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "retracted_at" TIMESTAMPTZ(3),

    CONSTRAINT "claim_pkey" PRIMARY KEY ("dossier_id","id")
);

-- CreateTable
CREATE TABLE "passage" (
    "dossier_id" INTEGER NOT NULL,
    "claim_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL DEFAULT '',
    "suffix" TEXT NOT NULL DEFAULT '',
    "start" INTEGER,
    "end" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "retracted_at" TIMESTAMPTZ(3),

    CONSTRAINT "passage_pkey" PRIMARY KEY ("dossier_id","claim_id","number")
);

-- CreateTable
CREATE TABLE "silence" (
    "dossier_id" INTEGER NOT NULL,
    "question_id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "retracted_at" TIMESTAMPTZ(3),

    CONSTRAINT "silence_pkey" PRIMARY KEY ("dossier_id","question_id","document_id")
);

-- CreateTable
CREATE TABLE "adjudication" (
    "dossier_id" INTEGER NOT NULL,
    "question_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by" TEXT,
    "at" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "retracted_at" TIMESTAMPTZ(3),

    CONSTRAINT "adjudication_pkey" PRIMARY KEY ("dossier_id","question_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "dossier_slug_key" ON "dossier"("slug");

-- CreateIndex
CREATE INDEX "history_revision_dossier_id_idx" ON "history"("revision", "dossier_id");

-- CreateIndex
CREATE INDEX "document_outlet_id_dossier_id_idx" ON "document"("outlet_id", "dossier_id");

-- CreateIndex
CREATE INDEX "question_event_id_dossier_id_idx" ON "question"("event_id", "dossier_id");

-- CreateIndex
CREATE INDEX "claim_question_id_dossier_id_idx" ON "claim"("question_id", "dossier_id");

-- CreateIndex
CREATE INDEX "claim_document_id_dossier_id_idx" ON "claim"("document_id", "dossier_id");

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_dossier_id_revision_fkey" FOREIGN KEY ("dossier_id", "revision") REFERENCES "revision"("dossier_id", "number") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "outlet" ADD CONSTRAINT "outlet_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_dossier_id_outlet_id_fkey" FOREIGN KEY ("dossier_id", "outlet_id") REFERENCES "outlet"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_dossier_id_origin_id_fkey" FOREIGN KEY ("dossier_id", "origin_id") REFERENCES "document"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_dossier_id_document_id_fkey" FOREIGN KEY ("dossier_id", "document_id") REFERENCES "document"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_dossier_id_parent_id_fkey" FOREIGN KEY ("dossier_id", "parent_id") REFERENCES "event"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_dossier_id_event_id_fkey" FOREIGN KEY ("dossier_id", "event_id") REFERENCES "event"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_dossier_id_concept_id_fkey" FOREIGN KEY ("dossier_id", "concept_id") REFERENCES "concept"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "concept" ADD CONSTRAINT "concept_dossier_id_fkey" FOREIGN KEY ("dossier_id") REFERENCES "dossier"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "term" ADD CONSTRAINT "term_dossier_id_concept_id_fkey" FOREIGN KEY ("dossier_id", "concept_id") REFERENCES "concept"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_dossier_id_question_id_fkey" FOREIGN KEY ("dossier_id", "question_id") REFERENCES "question"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_dossier_id_document_id_capture_fkey" FOREIGN KEY ("dossier_id", "document_id", "capture") REFERENCES "capture"("dossier_id", "document_id", "number") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "passage" ADD CONSTRAINT "passage_dossier_id_claim_id_fkey" FOREIGN KEY ("dossier_id", "claim_id") REFERENCES "claim"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "silence" ADD CONSTRAINT "silence_dossier_id_question_id_fkey" FOREIGN KEY ("dossier_id", "question_id") REFERENCES "question"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "silence" ADD CONSTRAINT "silence_dossier_id_document_id_fkey" FOREIGN KEY ("dossier_id", "document_id") REFERENCES "document"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "adjudication" ADD CONSTRAINT "adjudication_dossier_id_question_id_fkey" FOREIGN KEY ("dossier_id", "question_id") REFERENCES "question"("dossier_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What Prisma's schema cannot say stands from here on, in three parts: what a row may say, what PostgreSQL writes by
-- itself (versions, history, revisions), and the rules between rows.

-- Part 1: what a row may say. The listed words are those of the core (lib/*.ts); a test compares them.

ALTER TABLE dossier
    ADD CONSTRAINT dossier_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    ADD CONSTRAINT dossier_title_given CHECK (title <> ''),
    ADD CONSTRAINT dossier_licences_listed CHECK (jsonb_typeof(licences) = 'array');

ALTER TABLE revision
    ADD CONSTRAINT revision_counted CHECK (number > 0),
    ADD CONSTRAINT revision_actor_given CHECK (actor <> '');

ALTER TABLE outlet
    ADD CONSTRAINT outlet_id_form CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    ADD CONSTRAINT outlet_name_given CHECK (name <> ''),
    ADD CONSTRAINT outlet_country_form CHECK (country ~ '^[A-Z]{2}$'),
    ADD CONSTRAINT outlet_type_listed CHECK (type IN ('state', 'state-affiliated', 'party', 'opposition', 'religious', 'independent', 'aggregator', 'unknown')),
    ADD CONSTRAINT outlet_reliability_listed CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F'));

ALTER TABLE document
    ADD CONSTRAINT document_id_form CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    ADD CONSTRAINT document_title_given CHECK (title <> '');

ALTER TABLE capture
    ADD CONSTRAINT capture_counted CHECK (number > 0),
    ADD CONSTRAINT capture_sha256_form CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    ADD CONSTRAINT capture_length_whole CHECK (length >= 0),
    ADD CONSTRAINT capture_text_normalised CHECK (text IS NFC NORMALIZED AND strpos(text, E'\r') = 0),
    ADD CONSTRAINT capture_text_hashed CHECK (text IS NULL OR (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')) IS TRUE),
    ADD CONSTRAINT capture_text_measured CHECK (text IS NULL OR (length = char_length(text)) IS TRUE);

ALTER TABLE event
    ADD CONSTRAINT event_id_form CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    ADD CONSTRAINT event_title_given CHECK (title <> '');

ALTER TABLE question
    ADD CONSTRAINT question_id_form CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    ADD CONSTRAINT question_question_given CHECK (question <> ''),
    ADD CONSTRAINT question_answer_listed CHECK (answer IN ('quantity', 'date', 'category', 'term', 'frame')),
    ADD CONSTRAINT question_function_listed CHECK (function IN ('problem', 'cause', 'moral', 'remedy', 'role')),
    ADD CONSTRAINT question_facets_given CHECK (facets IS NOT NULL),
    ADD CONSTRAINT question_options_listed CHECK (jsonb_typeof(options) = 'array'),
    ADD CONSTRAINT question_concept_of_term CHECK ((answer = 'term') = (concept_id IS NOT NULL)),
    ADD CONSTRAINT question_options_of_category_or_frame CHECK ((answer IN ('category', 'frame')) = (options <> '[]')),
    ADD CONSTRAINT question_function_of_frame CHECK (answer = 'frame' OR function IS NULL),
    ADD CONSTRAINT question_unit_of_quantity CHECK (answer = 'quantity' OR (unit IS NULL AND approximation IS NULL AND NOT negative)),
    ADD CONSTRAINT question_tolerance_of_quantity_or_date CHECK (answer IN ('quantity', 'date') OR tolerance IS NULL);

ALTER TABLE concept
    ADD CONSTRAINT concept_id_form CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    ADD CONSTRAINT concept_label_given CHECK (label <> '');

ALTER TABLE term
    ADD CONSTRAINT term_term_given CHECK (term <> ''),
    ADD CONSTRAINT term_variants_given CHECK (variants IS NOT NULL),
    ADD CONSTRAINT term_connotation_listed CHECK (connotation IN ('neutral', 'approving', 'disapproving'));

ALTER TABLE claim
    ADD CONSTRAINT claim_id_form CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    ADD CONSTRAINT claim_value_given CHECK (value <> ''),
    ADD CONSTRAINT claim_stance_listed CHECK (stance IN ('asserts', 'denies')),
    ADD CONSTRAINT claim_credibility_listed CHECK (credibility IN ('1', '2', '3', '4', '5', '6')),
    ADD CONSTRAINT claim_scope_listed CHECK (jsonb_typeof(scope) = 'array');

ALTER TABLE passage
    ADD CONSTRAINT passage_counted CHECK (number > 0),
    ADD CONSTRAINT passage_exact_given CHECK (exact <> ''),
    ADD CONSTRAINT passage_offsets_together CHECK ((start IS NULL) = ("end" IS NULL)),
    ADD CONSTRAINT passage_start_before_end CHECK (0 <= start AND start < "end"),
    ADD CONSTRAINT passage_offsets_span_exact CHECK ("end" - start = char_length(exact));

ALTER TABLE silence
    ADD CONSTRAINT silence_state_listed CHECK (state IN ('silent', 'not-covered'));

ALTER TABLE adjudication
    ADD CONSTRAINT adjudication_verdict_given CHECK (verdict <> ''),
    ADD CONSTRAINT adjudication_reason_given CHECK (reason <> '');

-- The id of a frozen comparison: lower-case base32 (RFC 4648) of the first 80 bits of the SHA-256 of its UTF-8 bytes.
CREATE FUNCTION snapshot_id(body text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT string_agg(substr('abcdefghijklmnopqrstuvwxyz234567', substring(bits FROM 5 * letter + 1 FOR 5)::bit(5)::integer + 1, 1), '' ORDER BY letter)
    FROM generate_series(0, 15) AS letter,
         (SELECT ('x' || encode(substring(sha256(convert_to(body, 'UTF8')) FROM 1 FOR 10), 'hex'))::bit(80) AS bits) AS hash
$$;

ALTER TABLE snapshot ADD CONSTRAINT snapshot_id_of_body CHECK (id = snapshot_id(body));

-- Part 2: what PostgreSQL writes by itself.

-- Raises a dossier's revision, once in a transaction, and tells who listens; returns the number. Who changes it and why
-- are settings of the transaction: parallax.actor (must be there), parallax.reason, parallax.imported (`on` in an import).
-- The raise locks the dossier's row, so that transactions that change one dossier follow one another.
CREATE FUNCTION raise_revision(changed integer) RETURNS integer LANGUAGE plpgsql AS $$
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
    INSERT INTO revision (dossier_id, number, actor, reason, imported)
    VALUES (changed, raised, writer, nullif(current_setting('parallax.reason', true), ''),
            coalesce(current_setting('parallax.imported', true), '') = 'on');
    PERFORM pg_notify('parallax_revision', json_build_object('dossier', name, 'revision', raised)::text);
    RETURN raised;
END $$;

-- Before a row changes: keeps its key, and counts its version where its content changes. A new place in the table
-- (position) is no new content.
CREATE FUNCTION count_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    uncounted CONSTANT text[] := '{position,version,revision}';
    before CONSTANT jsonb := to_jsonb(old);
    after CONSTANT jsonb := to_jsonb(new);
    part text;
BEGIN
    FOREACH part IN ARRAY tg_argv LOOP
        IF before -> part <> after -> part THEN
            RAISE EXCEPTION 'The key of a % never changes (%).', tg_table_name, part USING ERRCODE = 'restrict_violation';
        END IF;
    END LOOP;
    new.version := old.version + ((before - uncounted) <> (after - uncounted))::integer;
    RETURN new;
END $$;

-- After rows were written: the history of each, and a new revision. Arguments: the dossier's column, the key's columns.
CREATE FUNCTION record_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    dossier CONSTANT text := tg_argv[0];
    entity CONSTANT text := (SELECT 'concat_ws(''/'', ' || string_agg(format('n.%I', part), ', ' ORDER BY place) || ')'
                             FROM unnest(tg_argv[1:]) WITH ORDINALITY AS parts (part, place));
    changed integer;
BEGIN
    IF tg_op = 'INSERT' THEN
        FOR changed IN EXECUTE format('SELECT DISTINCT %I FROM new_rows ORDER BY 1', dossier) LOOP
            EXECUTE format('INSERT INTO history (dossier_id, kind, entity, version, revision)
                            SELECT $1, %L, %s, n.version, $2 FROM new_rows n WHERE n.%I = $1', tg_table_name, entity, dossier)
            USING changed, raise_revision(changed);
        END LOOP;
    ELSE
        FOR changed IN EXECUTE format(
            'SELECT DISTINCT n.%1$I FROM new_rows n JOIN old_rows o USING (%2$s)
             WHERE to_jsonb(n) - ''revision'' <> to_jsonb(o) - ''revision'' ORDER BY 1', dossier, array_to_string(tg_argv, ', ')) LOOP
            EXECUTE format('INSERT INTO history (dossier_id, kind, entity, version, revision, old)
                            SELECT $1, %L, %s, n.version, $2, to_jsonb(o) - ''{dossier_id,text,revision}''::text[]
                            FROM new_rows n JOIN old_rows o USING (%s) WHERE n.%I = $1 AND n.version > o.version',
                           tg_table_name, entity, array_to_string(tg_argv, ', '), dossier)
            USING changed, raise_revision(changed);
        END LOOP;
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % is refused: %', lower(tg_op), tg_table_name, tg_argv[0] USING ERRCODE = 'restrict_violation';
END $$;

-- Lets only the triggers above write: by hand, this one would be the first trigger of the statement.
CREATE FUNCTION refuse_by_hand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF pg_trigger_depth() = 1 THEN
        RAISE EXCEPTION '% of % is refused: the database alone writes it.', lower(tg_op), tg_table_name
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN new;
END $$;

-- What was once known of a capture stays; what was unknown may be filled in.
CREATE FUNCTION keep_capture() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (old.text <> new.text OR old.sha256 <> new.sha256 OR old.length <> new.length OR old.captured_at <> new.captured_at
        OR (old.text IS NOT NULL AND new.text IS NULL) OR (old.sha256 IS NOT NULL AND new.sha256 IS NULL)
        OR (old.length IS NOT NULL AND new.length IS NULL)) THEN
        RAISE EXCEPTION 'A capture never changes: record a new one of the same document.' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN new;
END $$;

CREATE TRIGGER keep_capture BEFORE UPDATE ON capture FOR EACH ROW EXECUTE FUNCTION keep_capture();
CREATE TRIGGER refuse_by_hand BEFORE UPDATE ON dossier FOR EACH ROW WHEN (new.revision <> old.revision) EXECUTE FUNCTION refuse_by_hand();

DO $$
DECLARE
    recorded record;
    unchanging text;
BEGIN
    FOR recorded IN SELECT * FROM (VALUES
        ('dossier', 'id, slug'),
        ('outlet', 'dossier_id, id'),
        ('document', 'dossier_id, id'),
        ('capture', 'dossier_id, document_id, number'),
        ('event', 'dossier_id, id'),
        ('concept', 'dossier_id, id'),
        ('term', 'dossier_id, concept_id, term'),
        ('question', 'dossier_id, id'),
        ('claim', 'dossier_id, id'),
        ('passage', 'dossier_id, claim_id, number'),
        ('silence', 'dossier_id, question_id, document_id'),
        ('adjudication', 'dossier_id, question_id')) AS tables (name, key)
    LOOP
        EXECUTE format('CREATE TRIGGER count_version BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION count_version(%s)', recorded.name, recorded.key);
        EXECUTE format('CREATE TRIGGER record_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows
                        FOR EACH STATEMENT EXECUTE FUNCTION record_change(%s)', recorded.name, recorded.key);
        EXECUTE format('CREATE TRIGGER record_update AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
                        FOR EACH STATEMENT EXECUTE FUNCTION record_change(%s)', recorded.name, recorded.key);
        EXECUTE format('CREATE TRIGGER refuse_delete BEFORE DELETE OR TRUNCATE ON %I
                        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(%L)', recorded.name, 'withdraw rows by retracted_at.');
    END LOOP;
    FOREACH unchanging IN ARRAY '{revision,history,snapshot}'::text[] LOOP
        EXECUTE format('CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON %I
                        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(%L)', unchanging, 'what is written there stays.');
    END LOOP;
    FOREACH unchanging IN ARRAY '{revision,history}'::text[] LOOP
        EXECUTE format('CREATE TRIGGER refuse_by_hand BEFORE INSERT ON %I
                        FOR EACH STATEMENT EXECUTE FUNCTION refuse_by_hand()', unchanging);
    END LOOP;
END $$;

-- Part 3: the rules between rows. For each there is a relation of where it is broken: at commit, the rows of a revision
-- must be in none of them, in whatever order they were written; `parallax doctor` looks through all rows.
-- They join no large tables, but look rows up by lists of keys, and by the one index that a table has: how many rows a
-- dossier has is unknown to the planner until its statistics are renewed, and a join planned for one row takes minutes
-- for a hundred thousand.

-- Whether a passage's words, with their context, stand in a text: at its offsets, or anywhere where it has none.
CREATE FUNCTION passage_stands(text text, prefix text, exact text, suffix text, start integer) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN start IS NULL THEN strpos(text, prefix || exact || suffix) > 0
                WHEN start < char_length(prefix) THEN false
                ELSE substring(text FROM start - char_length(prefix) + 1 FOR char_length(prefix || exact || suffix))
                     = prefix || exact || suffix
           END
$$;

-- A live claim rests on at least one passage, and where the text is held, each stands in it.
CREATE VIEW unfounded_claim AS
    SELECT claim.dossier_id, claim.id AS claim_id, problem
    FROM claim CROSS JOIN LATERAL (
        SELECT format('Claim %s rests on no passage.', claim.id) AS problem
        WHERE NOT EXISTS (SELECT FROM passage WHERE passage.dossier_id = claim.dossier_id AND passage.claim_id = claim.id
                                                AND passage.retracted_at IS NULL)
        UNION ALL
        SELECT format('Passage %s of claim %s does not stand in the text of %s.', passage.number, claim.id, claim.document_id)
        FROM capture CROSS JOIN LATERAL (
            SELECT * FROM passage WHERE passage.dossier_id = claim.dossier_id AND passage.claim_id = claim.id
                                    AND passage.retracted_at IS NULL OFFSET 0) AS passage
        WHERE capture.dossier_id = claim.dossier_id AND capture.document_id = claim.document_id AND capture.number = claim.capture
          AND capture.text IS NOT NULL
          AND NOT passage_stands(capture.text, passage.prefix, passage.exact, passage.suffix, passage.start)
        OFFSET 0
    ) AS unfounded
    WHERE claim.retracted_at IS NULL;

-- A document that has a live claim on a question is not silent on it.
CREATE VIEW broken_silence AS
    SELECT silence.dossier_id, silence.question_id, silence.document_id,
           format('%s is said to be silent on %s, and claim %s answers it.', silence.document_id, silence.question_id, claim.id) AS problem
    FROM silence
    JOIN claim ON claim.dossier_id = silence.dossier_id AND claim.question_id = silence.question_id
              AND claim.document_id = silence.document_id AND claim.retracted_at IS NULL
    WHERE silence.retracted_at IS NULL;

-- What is live refers only to what is live.
CREATE FUNCTION broken_references(dossier integer) RETURNS TABLE (problem text) LANGUAGE plpgsql STABLE AS $$
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

-- No event is part of itself and no document republishes itself, by however many steps.
CREATE FUNCTION circles(dossier integer) RETURNS TABLE (problem text) LANGUAGE sql STABLE AS $$
    WITH RECURSIVE link AS (
        SELECT 'event' AS kind, id, parent_id AS next FROM event WHERE dossier_id = dossier AND parent_id IS NOT NULL
        UNION ALL SELECT 'document', id, origin_id FROM document WHERE dossier_id = dossier AND origin_id IS NOT NULL
    ), walk AS (
        SELECT kind, id, next FROM link
        UNION SELECT walk.kind, walk.id, link.next FROM walk JOIN link ON link.kind = walk.kind AND link.id = walk.next
    )
    SELECT format('%s %s comes back to itself by its %s.', kind, id, CASE kind WHEN 'event' THEN 'parents' ELSE 'origins' END)
    FROM walk WHERE id = next ORDER BY kind, id
$$;

-- The keys of the rows that a revision changed in one table.
CREATE FUNCTION changed_in(dossier integer, number integer, changed text) RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT ARRAY(SELECT entity FROM history WHERE dossier_id = $1 AND revision = $2 AND kind = $3)
$$;

-- One part of each of some keys of several parts.
CREATE FUNCTION parts_of(keys text[], place integer) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT ARRAY(SELECT DISTINCT split_part(key, '/', place) FROM unnest(keys) AS key)
$$;

-- At commit: refuses a revision that breaks a rule. A transaction that has its constraints checked earlier can change
-- nothing more in that dossier, so that nothing goes unchecked.
CREATE FUNCTION check_revision() RETURNS trigger LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    dossier CONSTANT integer := new.dossier_id;
    claims CONSTANT text[] := changed_in(dossier, new.number, 'claim');
    questions CONSTANT text[] := parts_of(changed_in(dossier, new.number, 'silence'), 1);
    documents CONSTANT text[] := parts_of(changed_in(dossier, new.number, 'capture'), 1);
    founded CONSTANT text[] := claims || parts_of(changed_in(dossier, new.number, 'passage'), 1)
        || ARRAY(SELECT id FROM claim WHERE dossier_id = dossier AND document_id = ANY (documents));
    silences CONSTANT text[] := ARRAY(
        SELECT concat_ws('/', question_id, document_id) FROM silence WHERE dossier_id = dossier AND retracted_at IS NULL);
    found_problem text;
BEGIN
    PERFORM set_config('parallax.revision_of_' || dossier, 'checked', true);
    SELECT problem INTO found_problem FROM unfounded_claim WHERE dossier_id = dossier AND claim_id = ANY (founded) LIMIT 1;
    IF found_problem IS NULL THEN
        SELECT format('%s is said to be silent on %s, and claim %s answers it.', document_id, question_id, id) INTO found_problem
        FROM claim
        WHERE dossier_id = dossier AND retracted_at IS NULL AND (id = ANY (claims) OR question_id = ANY (questions))
          AND concat_ws('/', question_id, document_id) = ANY (silences)
        LIMIT 1;
    END IF;
    IF found_problem IS NULL THEN
        SELECT problem INTO found_problem FROM broken_references(dossier) LIMIT 1;
    END IF;
    IF found_problem IS NULL THEN
        SELECT problem INTO found_problem FROM circles(dossier) LIMIT 1;
    END IF;
    IF found_problem IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = found_problem, ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER check_revision AFTER INSERT ON revision DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION check_revision();
