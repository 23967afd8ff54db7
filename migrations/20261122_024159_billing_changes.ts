import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "subscriptions" ADD COLUMN "left_period_end" timestamp(3) with time zone;
  ALTER TABLE "subscriptions" ADD COLUMN "changes_again_at" timestamp(3) with time zone;
  ALTER TABLE "subscriptions" ADD COLUMN "on_its_way" numeric;
  ALTER TABLE "subscriptions" ADD COLUMN "opened_at" timestamp(3) with time zone;`)
  // Billing would close anew what an operator had opened though it is not paid.
  await db.execute(sql`
   UPDATE "subscriptions" SET "opened_at" = now()
   WHERE "suspension" IS NULL
     AND ("state" IN ('unpaid', 'paused') OR "state" IN ('free', 'none') AND "owed" > 0
          OR "state" = 'cancelled' AND "end_reason" IS DISTINCT FROM 'never_begun');`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "subscriptions" DROP COLUMN "left_period_end";
  ALTER TABLE "subscriptions" DROP COLUMN "changes_again_at";
  ALTER TABLE "subscriptions" DROP COLUMN "on_its_way";
  ALTER TABLE "subscriptions" DROP COLUMN "opened_at";`)
}
