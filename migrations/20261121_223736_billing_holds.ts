import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "subscriptions" ADD COLUMN "counted_since" jsonb;
  ALTER TABLE "subscriptions" ADD COLUMN "unbilled" numeric;`)
  // What billing had closed was told by the shop's own status, which is the operator's alone from now on.
  await db.execute(sql`
   UPDATE "tenants" t SET "status" = 'active' FROM "subscriptions" s
   WHERE s."tenant_id" = t."id" AND s."suspension" IS NOT NULL AND t."status" = 'suspended';`)
  // Where an operator was first, billing had nothing to close and did not write its reason down. After
  // the other, which would have taken these shops for its own.
  await db.execute(sql`
   UPDATE "subscriptions" s
   SET "suspension" = CASE
     WHEN s."state" = 'paused' THEN 'trial_over'
     WHEN s."state" = 'cancelled' AND s."end_reason" = 'asked' THEN 'ended'
     ELSE 'unpaid' END
   FROM "tenants" t
   WHERE t."id" = s."tenant_id" AND t."status" = 'suspended' AND s."suspension" IS NULL
     AND (s."state" IN ('unpaid', 'paused')
       OR (s."state" = 'cancelled' AND s."end_reason" IS DISTINCT FROM 'never_begun'));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   UPDATE "tenants" t SET "status" = 'suspended' FROM "subscriptions" s
   WHERE s."tenant_id" = t."id" AND s."suspension" IS NOT NULL AND t."status" = 'active';`)
  await db.execute(sql`
   ALTER TABLE "subscriptions" DROP COLUMN "counted_since";
  ALTER TABLE "subscriptions" DROP COLUMN "unbilled";`)
}
