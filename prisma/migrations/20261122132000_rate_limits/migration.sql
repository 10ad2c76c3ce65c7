-- CreateTable
CREATE TABLE "deed_count" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "deed_count_pkey" PRIMARY KEY ("key")
);

-- Written at each search: a crash of the database may begin these counts anew.
ALTER TABLE deed_count SET UNLOGGED;
