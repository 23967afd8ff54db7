import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "stock_levels" ADD COLUMN "low_since" timestamp(3) with time zone;
  ALTER TABLE "stock_levels" ADD COLUMN "low_told_at" timestamp(3) with time zone;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "stock_levels" DROP COLUMN "low_since";
  ALTER TABLE "stock_levels" DROP COLUMN "low_told_at";`)
}
