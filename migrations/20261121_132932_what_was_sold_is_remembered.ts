import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "tenant_slug_1_idx";
  DROP INDEX "tenant_slug_2_idx";
  ALTER TABLE "stock_movements" ALTER COLUMN "variant_id" DROP NOT NULL;
  ALTER TABLE "cart_items" ALTER COLUMN "variant_id" DROP NOT NULL;
  ALTER TABLE "stock_movements" ADD COLUMN "label" varchar;
  ALTER TABLE "cart_items" ADD COLUMN "title" varchar;
  CREATE UNIQUE INDEX "tenant_slug_2_idx" ON "categories" USING btree ("tenant_id","slug");
  CREATE UNIQUE INDEX "tenant_slug_1_idx" ON "products" USING btree ("tenant_id","slug");`)
  // What is there already learns its name, while it still can. The books are closed to changes by a
  // trigger, which comes back with the database objects that follow every migration.
  await db.execute(sql`
   DROP TRIGGER IF EXISTS "souk_append_only" ON "stock_movements";
  UPDATE "cart_items" i SET "title" = p."title"
    FROM "variants" v JOIN "products" p ON p."id" = v."product_id" WHERE v."id" = i."variant_id";
  UPDATE "stock_movements" m SET "label" = coalesce(nullif(v."sku", ''), p."title")
    FROM "variants" v JOIN "products" p ON p."id" = v."product_id" WHERE v."id" = m."variant_id";`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "tenant_slug_1_idx";
  DROP INDEX "tenant_slug_2_idx";
  DELETE FROM "stock_movements" WHERE "variant_id" IS NULL;
  DELETE FROM "cart_items" WHERE "variant_id" IS NULL;
  ALTER TABLE "stock_movements" ALTER COLUMN "variant_id" SET NOT NULL;
  ALTER TABLE "cart_items" ALTER COLUMN "variant_id" SET NOT NULL;
  CREATE UNIQUE INDEX "tenant_slug_2_idx" ON "products" USING btree ("tenant_id","slug");
  CREATE UNIQUE INDEX "tenant_slug_1_idx" ON "categories" USING btree ("tenant_id","slug");
  ALTER TABLE "stock_movements" DROP COLUMN "label";
  ALTER TABLE "cart_items" DROP COLUMN "title";`)
}
