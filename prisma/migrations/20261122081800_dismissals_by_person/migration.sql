-- AlterTable
ALTER TABLE "dismissal" DROP CONSTRAINT "dismissal_pkey",
ADD CONSTRAINT "dismissal_pkey" PRIMARY KEY ("dossier_id", "document_id", "capture", "start", "end", "person_id");
