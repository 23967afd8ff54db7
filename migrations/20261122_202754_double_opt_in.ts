import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_consents_source" ADD VALUE 'confirmation';
  ALTER TABLE "consents" ADD COLUMN "asked_at" timestamp(3) with time zone;
  ALTER TABLE "tenants" ADD COLUMN "reminders_confirm" boolean DEFAULT true;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "consents" ALTER COLUMN "source" SET DATA TYPE text;
  DROP TYPE "public"."enum_consents_source";
  CREATE TYPE "public"."enum_consents_source" AS ENUM('checkout', 'account', 'letter');
  ALTER TABLE "consents" ALTER COLUMN "source" SET DATA TYPE "public"."enum_consents_source" USING "source"::"public"."enum_consents_source";
  ALTER TABLE "consents" DROP COLUMN "asked_at";
  ALTER TABLE "tenants" DROP COLUMN "reminders_confirm";`)
}
