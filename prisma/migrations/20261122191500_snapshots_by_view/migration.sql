-- SHA-256 of how a permanent link's body ends: of its keys, in their order, the view is the last, and in a string the words
-- could not stand, since the quotation marks of strings are escaped.
CREATE FUNCTION snapshot_view(body text) RETURNS bytea LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT sha256(convert_to(right(body, strpos(reverse(body), ':"weiv",') + 7), 'UTF8'))
$$;

-- Whether a view was frozen is asked at each page that shows one: without unpacking what the others hold.
CREATE INDEX snapshot_view_idx ON snapshot (dossier_id, snapshot_view(body));
