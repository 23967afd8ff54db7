import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_digital_deliveries_withdrawn_by" AS ENUM('money', 'person');
  ALTER TABLE "digital_deliveries" ADD COLUMN "withdrawn_by" "enum_digital_deliveries_withdrawn_by";
  ALTER TABLE "digital_deliveries" ADD COLUMN "withdrawn_at" timestamp(3) with time zone;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "digital_deliveries" DROP COLUMN "withdrawn_by";
  ALTER TABLE "digital_deliveries" DROP COLUMN "withdrawn_at";
  DROP TYPE "public"."enum_digital_deliveries_withdrawn_by";`)
}
