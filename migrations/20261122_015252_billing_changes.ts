import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "subscriptions" ADD COLUMN "left_period_end" timestamp(3) with time zone;
  ALTER TABLE "subscriptions" ADD COLUMN "changes_again_at" timestamp(3) with time zone;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "subscriptions" DROP COLUMN "left_period_end";
  ALTER TABLE "subscriptions" DROP COLUMN "changes_again_at";`)
}
