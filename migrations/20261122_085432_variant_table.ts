import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "products" ADD COLUMN "barcode" varchar;
  ALTER TABLE "_products_v" ADD COLUMN "version_barcode" varchar;
  ALTER TABLE "variants" ADD COLUMN "for_sale" boolean DEFAULT true;
  ALTER TABLE "variants" ADD COLUMN "barcode" varchar;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "products" DROP COLUMN "barcode";
  ALTER TABLE "_products_v" DROP COLUMN "version_barcode";
  ALTER TABLE "variants" DROP COLUMN "for_sale";
  ALTER TABLE "variants" DROP COLUMN "barcode";`)
}
