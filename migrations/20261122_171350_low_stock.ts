import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_products_low_stock" AS ENUM('own', 'never');
  CREATE TYPE "public"."enum__products_v_version_low_stock" AS ENUM('own', 'never');
  CREATE TYPE "public"."enum_variants_low_stock" AS ENUM('own', 'never');
  CREATE TYPE "public"."enum_tenants_stock_low_letters" AS ENUM('daily', 'hourly', 'never');
  ALTER TABLE "products" ADD COLUMN "low_stock" "enum_products_low_stock";
  ALTER TABLE "products" ADD COLUMN "low_stock_at" numeric;
  ALTER TABLE "_products_v" ADD COLUMN "version_low_stock" "enum__products_v_version_low_stock";
  ALTER TABLE "_products_v" ADD COLUMN "version_low_stock_at" numeric;
  ALTER TABLE "variants" ADD COLUMN "low_stock" "enum_variants_low_stock";
  ALTER TABLE "variants" ADD COLUMN "low_stock_at" numeric;
  ALTER TABLE "stock_levels" ADD COLUMN "low" boolean DEFAULT false;
  ALTER TABLE "stock_levels" ADD COLUMN "low_at" numeric;
  ALTER TABLE "tenants" ADD COLUMN "stock_low_at" numeric DEFAULT 5;
  ALTER TABLE "tenants" ADD COLUMN "stock_low_letters" "enum_tenants_stock_low_letters" DEFAULT 'daily';
  CREATE INDEX "stock_levels_low_idx" ON "stock_levels" USING btree ("low");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "stock_levels_low_idx";
  ALTER TABLE "products" DROP COLUMN "low_stock";
  ALTER TABLE "products" DROP COLUMN "low_stock_at";
  ALTER TABLE "_products_v" DROP COLUMN "version_low_stock";
  ALTER TABLE "_products_v" DROP COLUMN "version_low_stock_at";
  ALTER TABLE "variants" DROP COLUMN "low_stock";
  ALTER TABLE "variants" DROP COLUMN "low_stock_at";
  ALTER TABLE "stock_levels" DROP COLUMN "low";
  ALTER TABLE "stock_levels" DROP COLUMN "low_at";
  ALTER TABLE "tenants" DROP COLUMN "stock_low_at";
  ALTER TABLE "tenants" DROP COLUMN "stock_low_letters";
  DROP TYPE "public"."enum_products_low_stock";
  DROP TYPE "public"."enum__products_v_version_low_stock";
  DROP TYPE "public"."enum_variants_low_stock";
  DROP TYPE "public"."enum_tenants_stock_low_letters";`)
}
