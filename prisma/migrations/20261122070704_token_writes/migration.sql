-- CreateTable
CREATE TABLE "token_write" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "token_write_pkey" PRIMARY KEY ("key")
);
