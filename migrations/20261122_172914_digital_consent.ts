import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "orders" ADD COLUMN "digital_consent" jsonb;
  ALTER TABLE "tenants" ADD COLUMN "pricing_digital_consent" boolean DEFAULT true;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "orders" DROP COLUMN "digital_consent";
  ALTER TABLE "tenants" DROP COLUMN "pricing_digital_consent";`)
}
