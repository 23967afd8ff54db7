import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "cart_variant_idx";
  ALTER TABLE "cart_items" ADD COLUMN "key" varchar DEFAULT '' NOT NULL;
  ALTER TABLE "cart_items" ADD COLUMN "carries" jsonb;
  CREATE UNIQUE INDEX "cart_variant_key_idx" ON "cart_items" USING btree ("cart_id","variant_id","key");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "cart_variant_key_idx";
  CREATE UNIQUE INDEX "cart_variant_idx" ON "cart_items" USING btree ("cart_id","variant_id");
  ALTER TABLE "cart_items" DROP COLUMN "key";
  ALTER TABLE "cart_items" DROP COLUMN "carries";`)
}
