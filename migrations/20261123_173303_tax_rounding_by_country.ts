import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

/** The type is made anew, since a value that is added to one can be no default in the same transaction. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "tenants" ALTER COLUMN "taxation_rounding" DROP DEFAULT;
  ALTER TABLE "tenants" ALTER COLUMN "taxation_rounding" SET DATA TYPE text;
  DROP TYPE "public"."enum_tenants_taxation_rounding";
  CREATE TYPE "public"."enum_tenants_taxation_rounding" AS ENUM('country', 'line', 'total');
  ALTER TABLE "tenants" ALTER COLUMN "taxation_rounding" SET DATA TYPE "public"."enum_tenants_taxation_rounding" USING "taxation_rounding"::"public"."enum_tenants_taxation_rounding";
  ALTER TABLE "tenants" ALTER COLUMN "taxation_rounding" SET DEFAULT 'country';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "tenants" ALTER COLUMN "taxation_rounding" DROP DEFAULT;
  ALTER TABLE "tenants" ALTER COLUMN "taxation_rounding" SET DATA TYPE text;
  UPDATE "tenants" SET "taxation_rounding" = 'line' WHERE "taxation_rounding" = 'country';
  DROP TYPE "public"."enum_tenants_taxation_rounding";
  CREATE TYPE "public"."enum_tenants_taxation_rounding" AS ENUM('line', 'total');
  ALTER TABLE "tenants" ALTER COLUMN "taxation_rounding" SET DATA TYPE "public"."enum_tenants_taxation_rounding" USING "taxation_rounding"::"public"."enum_tenants_taxation_rounding";
  ALTER TABLE "tenants" ALTER COLUMN "taxation_rounding" SET DEFAULT 'line';`)
}
