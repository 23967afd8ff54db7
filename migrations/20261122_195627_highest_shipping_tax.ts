import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_tenants_taxation_shipping" ADD VALUE 'highest' BEFORE 'standard';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "tenants" ALTER COLUMN "taxation_shipping" SET DATA TYPE text;
  ALTER TABLE "tenants" ALTER COLUMN "taxation_shipping" SET DEFAULT 'contents'::text;
  DROP TYPE "public"."enum_tenants_taxation_shipping";
  CREATE TYPE "public"."enum_tenants_taxation_shipping" AS ENUM('contents', 'standard');
  ALTER TABLE "tenants" ALTER COLUMN "taxation_shipping" SET DEFAULT 'contents'::"public"."enum_tenants_taxation_shipping";
  ALTER TABLE "tenants" ALTER COLUMN "taxation_shipping" SET DATA TYPE "public"."enum_tenants_taxation_shipping" USING "taxation_shipping"::"public"."enum_tenants_taxation_shipping";`)
}
