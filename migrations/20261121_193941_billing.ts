import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_subscriptions_state" AS ENUM('none', 'free', 'starting', 'trialing', 'active', 'past_due', 'unpaid', 'paused', 'cancelled');
  CREATE TYPE "public"."enum_plans_allowances_meter" AS ENUM('orders');
  CREATE TYPE "public"."enum_subscription_invoices_state" AS ENUM('open', 'paid', 'void', 'uncollectible');
  CREATE TYPE "public"."enum_usage_records_state" AS ENUM('waiting', 'reported', 'late', 'unbilled');
  CREATE TABLE "subscriptions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"plan_name" varchar,
  	"state" "enum_subscriptions_state" NOT NULL,
  	"owed" numeric NOT NULL,
  	"credit" numeric NOT NULL,
  	"currency" varchar,
  	"trial_ends_at" timestamp(3) with time zone,
  	"period_start" timestamp(3) with time zone,
  	"period_end" timestamp(3) with time zone,
  	"card" varchar,
  	"suspension" varchar,
  	"provider" varchar NOT NULL,
  	"plan" varchar,
  	"end_reason" varchar,
  	"wanted" jsonb NOT NULL,
  	"agreed" jsonb NOT NULL,
  	"version" numeric NOT NULL,
  	"done" numeric NOT NULL,
  	"bill_to" jsonb NOT NULL,
  	"customer" varchar,
  	"subscription" varchar,
  	"trial_used" boolean DEFAULT false NOT NULL,
  	"next_attempt_at" timestamp(3) with time zone,
  	"trouble" varchar,
  	"failures" numeric NOT NULL,
  	"reminded_at" timestamp(3) with time zone,
  	"looked_at" timestamp(3) with time zone,
  	"due_at" timestamp(3) with time zone,
  	"busy_until" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "subscriptions" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "plans_allowances" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"meter" "enum_plans_allowances_meter",
  	"included" numeric DEFAULT 0,
  	"price" numeric DEFAULT 0
  );
  
  ALTER TABLE "plans_allowances" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "subscription_invoices" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"number" varchar NOT NULL,
  	"issued_at" timestamp(3) with time zone NOT NULL,
  	"period_start" timestamp(3) with time zone NOT NULL,
  	"period_end" timestamp(3) with time zone NOT NULL,
  	"currency" varchar NOT NULL,
  	"total" numeric NOT NULL,
  	"credited" numeric NOT NULL,
  	"paid" numeric NOT NULL,
  	"remaining" numeric NOT NULL,
  	"state" "enum_subscription_invoices_state" NOT NULL,
  	"external_id" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "subscription_invoices" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "subscription_credits" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"amount" numeric NOT NULL,
  	"currency" varchar NOT NULL,
  	"reason" varchar NOT NULL,
  	"granted_by" varchar NOT NULL,
  	"granted_at" timestamp(3) with time zone NOT NULL,
  	"booked_at" timestamp(3) with time zone,
  	"external_id" varchar,
  	"failures" numeric NOT NULL,
  	"due_at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "subscription_credits" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "usage_records" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"meter" varchar NOT NULL,
  	"event" varchar NOT NULL,
  	"quantity" numeric NOT NULL,
  	"occurred_at" timestamp(3) with time zone NOT NULL,
  	"state" "enum_usage_records_state" NOT NULL,
  	"tried_at" timestamp(3) with time zone,
  	"failures" numeric NOT NULL,
  	"due_at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "usage_records" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "plans" ADD COLUMN "price" numeric;
  ALTER TABLE "plans" ADD COLUMN "currency" varchar;
  ALTER TABLE "plans" ADD COLUMN "trial_days" numeric;
  ALTER TABLE "plans" ADD COLUMN "owners_may_choose" boolean DEFAULT false;
  ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "plans_allowances" ADD CONSTRAINT "plans_allowances_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."plans"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "subscription_invoices" ADD CONSTRAINT "subscription_invoices_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "subscription_credits" ADD CONSTRAINT "subscription_credits_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "usage_records" ADD CONSTRAINT "usage_records_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "subscriptions_tenant_idx" ON "subscriptions" USING btree ("tenant_id");
  CREATE INDEX "subscriptions_updated_at_idx" ON "subscriptions" USING btree ("updated_at");
  CREATE INDEX "subscriptions_created_at_idx" ON "subscriptions" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_provider_1_idx" ON "subscriptions" USING btree ("tenant_id","provider");
  CREATE UNIQUE INDEX "customer_idx" ON "subscriptions" USING btree ("customer");
  CREATE INDEX "lookedAt_idx" ON "subscriptions" USING btree ("looked_at");
  CREATE INDEX "dueAt_idx" ON "subscriptions" USING btree ("due_at");
  CREATE INDEX "plans_allowances_order_idx" ON "plans_allowances" USING btree ("_order");
  CREATE INDEX "plans_allowances_parent_id_idx" ON "plans_allowances" USING btree ("_parent_id");
  CREATE INDEX "subscription_invoices_tenant_idx" ON "subscription_invoices" USING btree ("tenant_id");
  CREATE INDEX "subscription_invoices_updated_at_idx" ON "subscription_invoices" USING btree ("updated_at");
  CREATE INDEX "subscription_invoices_created_at_idx" ON "subscription_invoices" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_externalId_2_idx" ON "subscription_invoices" USING btree ("tenant_id","external_id");
  CREATE INDEX "tenant_issuedAt_idx" ON "subscription_invoices" USING btree ("tenant_id","issued_at");
  CREATE INDEX "subscription_credits_tenant_idx" ON "subscription_credits" USING btree ("tenant_id");
  CREATE INDEX "subscription_credits_updated_at_idx" ON "subscription_credits" USING btree ("updated_at");
  CREATE INDEX "subscription_credits_created_at_idx" ON "subscription_credits" USING btree ("created_at");
  CREATE INDEX "tenant_grantedAt_idx" ON "subscription_credits" USING btree ("tenant_id","granted_at");
  CREATE INDEX "usage_records_tenant_idx" ON "usage_records" USING btree ("tenant_id");
  CREATE INDEX "usage_records_updated_at_idx" ON "usage_records" USING btree ("updated_at");
  CREATE INDEX "usage_records_created_at_idx" ON "usage_records" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_meter_event_idx" ON "usage_records" USING btree ("tenant_id","meter","event");
  CREATE INDEX "tenant_meter_occurredAt_idx" ON "usage_records" USING btree ("tenant_id","meter","occurred_at");
  CREATE INDEX "state_dueAt_idx" ON "usage_records" USING btree ("state","due_at");
  CREATE POLICY "souk_wall" ON "subscriptions" AS PERMISSIVE FOR ALL TO public USING ("subscriptions"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("subscriptions"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "subscription_invoices" AS PERMISSIVE FOR ALL TO public USING ("subscription_invoices"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("subscription_invoices"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "subscription_credits" AS PERMISSIVE FOR ALL TO public USING ("subscription_credits"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("subscription_credits"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "usage_records" AS PERMISSIVE FOR ALL TO public USING ("usage_records"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("usage_records"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP POLICY "souk_wall" ON "subscriptions" CASCADE;
  DROP TABLE "subscriptions" CASCADE;
  DROP TABLE "plans_allowances" CASCADE;
  DROP POLICY "souk_wall" ON "subscription_invoices" CASCADE;
  DROP TABLE "subscription_invoices" CASCADE;
  DROP POLICY "souk_wall" ON "subscription_credits" CASCADE;
  DROP TABLE "subscription_credits" CASCADE;
  DROP POLICY "souk_wall" ON "usage_records" CASCADE;
  DROP TABLE "usage_records" CASCADE;
  ALTER TABLE "plans" DROP COLUMN "price";
  ALTER TABLE "plans" DROP COLUMN "currency";
  ALTER TABLE "plans" DROP COLUMN "trial_days";
  ALTER TABLE "plans" DROP COLUMN "owners_may_choose";
  DROP TYPE "public"."enum_subscriptions_state";
  DROP TYPE "public"."enum_plans_allowances_meter";
  DROP TYPE "public"."enum_subscription_invoices_state";
  DROP TYPE "public"."enum_usage_records_state";`)
}
