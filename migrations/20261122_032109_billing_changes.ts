import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "subscriptions" ADD COLUMN "left_period_end" timestamp(3) with time zone;
  ALTER TABLE "subscriptions" ADD COLUMN "changes_again_at" timestamp(3) with time zone;
  ALTER TABLE "subscriptions" ADD COLUMN "on_its_way" numeric;
  ALTER TABLE "subscriptions" ADD COLUMN "opened_at" timestamp(3) with time zone;
  ALTER TABLE "subscriptions" ADD COLUMN "given_plan" varchar;`)
  // Nobody has paid for these, and the shops have them.
  await db.execute(sql`
   UPDATE "subscriptions" s SET "given_plan" = t."plan_id"::text FROM "tenants" t
   WHERE t."id" = s."tenant_id" AND t."plan_id"::text = s."agreed"->>'plan'
     AND (s."state" = 'starting' OR s."state" = 'cancelled' AND s."end_reason" = 'never_begun');`)
  // Billing would close anew what an operator had opened though it is not paid.
  await db.execute(sql`
   UPDATE "subscriptions" SET "opened_at" = now()
   WHERE "suspension" IS NULL
     AND ("state" IN ('unpaid', 'paused') OR "state" IN ('free', 'none') AND "owed" > 0
          OR "state" = 'cancelled' AND ("end_reason" IS DISTINCT FROM 'never_begun' OR "given_plan" IS NOT NULL));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "subscriptions" DROP COLUMN "left_period_end";
  ALTER TABLE "subscriptions" DROP COLUMN "changes_again_at";
  ALTER TABLE "subscriptions" DROP COLUMN "on_its_way";
  ALTER TABLE "subscriptions" DROP COLUMN "opened_at";
  ALTER TABLE "subscriptions" DROP COLUMN "given_plan";`)
}
