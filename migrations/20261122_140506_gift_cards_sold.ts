import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_products_kind" AS ENUM('goods', 'gift_card');
  CREATE TYPE "public"."enum__products_v_version_kind" AS ENUM('goods', 'gift_card');
  ALTER TABLE "products" ADD COLUMN "kind" "enum_products_kind" DEFAULT 'goods';
  ALTER TABLE "products" ADD COLUMN "gift_card_minimum" numeric;
  ALTER TABLE "products" ADD COLUMN "gift_card_maximum" numeric;
  ALTER TABLE "products" ADD COLUMN "gift_card_step" numeric;
  ALTER TABLE "products" ADD COLUMN "gift_card_months" numeric;
  ALTER TABLE "_products_v" ADD COLUMN "version_kind" "enum__products_v_version_kind" DEFAULT 'goods';
  ALTER TABLE "_products_v" ADD COLUMN "version_gift_card_minimum" numeric;
  ALTER TABLE "_products_v" ADD COLUMN "version_gift_card_maximum" numeric;
  ALTER TABLE "_products_v" ADD COLUMN "version_gift_card_step" numeric;
  ALTER TABLE "_products_v" ADD COLUMN "version_gift_card_months" numeric;
  ALTER TABLE "variants" ADD COLUMN "kind" varchar DEFAULT 'goods';
  ALTER TABLE "tenants" ADD COLUMN "pricing_gift_card_months" numeric;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "products" DROP COLUMN "kind";
  ALTER TABLE "products" DROP COLUMN "gift_card_minimum";
  ALTER TABLE "products" DROP COLUMN "gift_card_maximum";
  ALTER TABLE "products" DROP COLUMN "gift_card_step";
  ALTER TABLE "products" DROP COLUMN "gift_card_months";
  ALTER TABLE "_products_v" DROP COLUMN "version_kind";
  ALTER TABLE "_products_v" DROP COLUMN "version_gift_card_minimum";
  ALTER TABLE "_products_v" DROP COLUMN "version_gift_card_maximum";
  ALTER TABLE "_products_v" DROP COLUMN "version_gift_card_step";
  ALTER TABLE "_products_v" DROP COLUMN "version_gift_card_months";
  ALTER TABLE "variants" DROP COLUMN "kind";
  ALTER TABLE "tenants" DROP COLUMN "pricing_gift_card_months";
  DROP TYPE "public"."enum_products_kind";
  DROP TYPE "public"."enum__products_v_version_kind";`)
}
