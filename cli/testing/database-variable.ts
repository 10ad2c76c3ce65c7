/** Where a run of tests says which migrated database to copy. */
export const templateVariable = "PARALLAX_TEST_TEMPLATE";
