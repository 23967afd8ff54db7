import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_tenants_taxation_calculator" AS ENUM('own', 'stripe');
  CREATE TYPE "public"."enum_tenants_taxation_when_down" AS ENUM('own', 'refuse');
  ALTER TABLE "carts" ADD COLUMN "tax_answer" jsonb;
  ALTER TABLE "tax_classes" ADD COLUMN "code" varchar;
  ALTER TABLE "tenants" ADD COLUMN "taxation_calculator" "enum_tenants_taxation_calculator" DEFAULT 'own';
  ALTER TABLE "tenants" ADD COLUMN "taxation_when_down" "enum_tenants_taxation_when_down" DEFAULT 'own';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "carts" DROP COLUMN "tax_answer";
  ALTER TABLE "tax_classes" DROP COLUMN "code";
  ALTER TABLE "tenants" DROP COLUMN "taxation_calculator";
  ALTER TABLE "tenants" DROP COLUMN "taxation_when_down";
  DROP TYPE "public"."enum_tenants_taxation_calculator";
  DROP TYPE "public"."enum_tenants_taxation_when_down";`)
}
