import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "pages" ADD COLUMN "publish_at" timestamp(3) with time zone;
  ALTER TABLE "pages" ADD COLUMN "unpublish_at" timestamp(3) with time zone;
  ALTER TABLE "pages" ADD COLUMN "publishing_problem" varchar;
  ALTER TABLE "_pages_v" ADD COLUMN "version_publish_at" timestamp(3) with time zone;
  ALTER TABLE "_pages_v" ADD COLUMN "version_unpublish_at" timestamp(3) with time zone;
  ALTER TABLE "_pages_v" ADD COLUMN "version_publishing_problem" varchar;
  ALTER TABLE "products" ADD COLUMN "publish_at" timestamp(3) with time zone;
  ALTER TABLE "products" ADD COLUMN "unpublish_at" timestamp(3) with time zone;
  ALTER TABLE "products" ADD COLUMN "publishing_problem" varchar;
  ALTER TABLE "_products_v" ADD COLUMN "version_publish_at" timestamp(3) with time zone;
  ALTER TABLE "_products_v" ADD COLUMN "version_unpublish_at" timestamp(3) with time zone;
  ALTER TABLE "_products_v" ADD COLUMN "version_publishing_problem" varchar;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "pages" DROP COLUMN "publish_at";
  ALTER TABLE "pages" DROP COLUMN "unpublish_at";
  ALTER TABLE "pages" DROP COLUMN "publishing_problem";
  ALTER TABLE "_pages_v" DROP COLUMN "version_publish_at";
  ALTER TABLE "_pages_v" DROP COLUMN "version_unpublish_at";
  ALTER TABLE "_pages_v" DROP COLUMN "version_publishing_problem";
  ALTER TABLE "products" DROP COLUMN "publish_at";
  ALTER TABLE "products" DROP COLUMN "unpublish_at";
  ALTER TABLE "products" DROP COLUMN "publishing_problem";
  ALTER TABLE "_products_v" DROP COLUMN "version_publish_at";
  ALTER TABLE "_products_v" DROP COLUMN "version_unpublish_at";
  ALTER TABLE "_products_v" DROP COLUMN "version_publishing_problem";`)
}
