import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_refunds_state" AS ENUM('requested', 'pending', 'succeeded', 'failed', 'cancelled');
  CREATE TYPE "public"."enum_disputes_state" AS ENUM('inquiry', 'open', 'review', 'won', 'lost');
  CREATE TYPE "public"."enum_stripe_payouts_state" AS ENUM('pending', 'in_transit', 'paid', 'canceled', 'failed');
  CREATE TYPE "public"."enum_stripe_accounts_state" AS ENUM('none', 'incomplete', 'restricted', 'active', 'disabled');
  CREATE TYPE "public"."enum_stripe_events_status" AS ENUM('received', 'handled', 'ignored', 'refused', 'dead');
  CREATE TABLE "refunds" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"order_id" uuid NOT NULL,
  	"payment_id" uuid NOT NULL,
  	"state" "enum_refunds_state" NOT NULL,
  	"amount" numeric NOT NULL,
  	"tax" numeric NOT NULL,
  	"currency" varchar NOT NULL,
  	"reason" varchar NOT NULL,
  	"items" jsonb,
  	"of_sale" boolean DEFAULT false NOT NULL,
  	"restocked" boolean DEFAULT false NOT NULL,
  	"fee_returned" numeric,
  	"failure" varchar,
  	"actor" varchar,
  	"external_id" varchar,
  	"check_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "refunds" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "disputes" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"order_id" uuid NOT NULL,
  	"payment_id" uuid NOT NULL,
  	"state" "enum_disputes_state" NOT NULL,
  	"amount" numeric NOT NULL,
  	"currency" varchar NOT NULL,
  	"reason" varchar NOT NULL,
  	"due_by" timestamp(3) with time zone,
  	"withheld" numeric NOT NULL,
  	"charge" numeric NOT NULL,
  	"evidence" jsonb,
  	"answered_at" timestamp(3) with time zone,
  	"external_id" varchar NOT NULL,
  	"check_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "disputes" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "stripe_payouts" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"happened_at" timestamp(3) with time zone NOT NULL,
  	"amount" numeric NOT NULL,
  	"state" "enum_stripe_payouts_state" NOT NULL,
  	"arrival_date" timestamp(3) with time zone NOT NULL,
  	"bank" varchar,
  	"failure" varchar,
  	"currency" varchar NOT NULL,
  	"external_id" varchar NOT NULL,
  	"automatic" boolean DEFAULT false NOT NULL,
  	"looked_at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "stripe_payouts" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "stripe_balance_transactions" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"happened_at" timestamp(3) with time zone NOT NULL,
  	"type" varchar NOT NULL,
  	"amount" numeric NOT NULL,
  	"fee" numeric NOT NULL,
  	"platform_fee" numeric NOT NULL,
  	"net" numeric NOT NULL,
  	"currency" varchar NOT NULL,
  	"available_on" timestamp(3) with time zone NOT NULL,
  	"payout" varchar,
  	"cause" varchar,
  	"source" varchar,
  	"external_id" varchar NOT NULL,
  	"category" varchar NOT NULL,
  	"booked" numeric NOT NULL,
  	"booked_currency" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "stripe_balance_transactions" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "stripe_accounts" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"account" varchar,
  	"state" "enum_stripe_accounts_state" NOT NULL,
  	"can_charge" boolean DEFAULT false NOT NULL,
  	"can_be_paid_out" boolean DEFAULT false NOT NULL,
  	"requirements" jsonb NOT NULL,
  	"country" varchar,
  	"dashboard" varchar,
  	"mode" varchar NOT NULL,
  	"connected_at" timestamp(3) with time zone,
  	"checked_at" timestamp(3) with time zone,
  	"provider" varchar NOT NULL,
  	"attempt" numeric NOT NULL,
  	"opened" jsonb NOT NULL,
  	"is_closed" boolean DEFAULT false NOT NULL,
  	"is_disabled" boolean DEFAULT false NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "stripe_accounts" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "plans_fees" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"currency" varchar,
  	"percentage" numeric DEFAULT 0 NOT NULL,
  	"fixed" numeric,
  	"minimum" numeric,
  	"cap" numeric
  );
  
  ALTER TABLE "plans_fees" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "plans" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"name" varchar NOT NULL,
  	"description" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "plans" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "stripe_events" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"type" varchar NOT NULL,
  	"status" "enum_stripe_events_status" NOT NULL,
  	"outcome" varchar,
  	"error" varchar,
  	"shop_name" varchar,
  	"shop" varchar,
  	"account" varchar NOT NULL,
  	"event_id" varchar NOT NULL,
  	"object_id" varchar,
  	"related" jsonb NOT NULL,
  	"livemode" boolean DEFAULT false NOT NULL,
  	"attempts" numeric NOT NULL,
  	"happened_at" timestamp(3) with time zone NOT NULL,
  	"handled_at" timestamp(3) with time zone,
  	"due_at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "stripe_events" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "stripe_mirrors" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"account" varchar NOT NULL,
  	"until" timestamp(3) with time zone,
  	"looked_at" timestamp(3) with time zone,
  	"failures" numeric NOT NULL,
  	"due_at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "stripe_mirrors" ENABLE ROW LEVEL SECURITY;
  DROP INDEX "status_dueAt_idx";
  ALTER TABLE "payments" ADD COLUMN "method" varchar;
  ALTER TABLE "payments" ADD COLUMN "failure" varchar;
  ALTER TABLE "payments" ADD COLUMN "mode" varchar;
  ALTER TABLE "payments" ADD COLUMN "capture" varchar DEFAULT 'automatic' NOT NULL;
  ALTER TABLE "payments" ADD COLUMN "capture_before" timestamp(3) with time zone;
  ALTER TABLE "payments" ADD COLUMN "provider_fee" numeric;
  ALTER TABLE "payments" ADD COLUMN "refunded" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "payments" ADD COLUMN "intent_id" varchar;
  ALTER TABLE "payments" ADD COLUMN "check_at" timestamp(3) with time zone;
  ALTER TABLE "tenants" ADD COLUMN "plan_id" uuid;
  ALTER TABLE "refunds" ADD CONSTRAINT "refunds_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "refunds" ADD CONSTRAINT "refunds_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "refunds" ADD CONSTRAINT "refunds_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "disputes" ADD CONSTRAINT "disputes_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "disputes" ADD CONSTRAINT "disputes_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "disputes" ADD CONSTRAINT "disputes_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stripe_payouts" ADD CONSTRAINT "stripe_payouts_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stripe_balance_transactions" ADD CONSTRAINT "stripe_balance_transactions_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "stripe_accounts" ADD CONSTRAINT "stripe_accounts_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "plans_fees" ADD CONSTRAINT "plans_fees_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."plans"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "stripe_mirrors" ADD CONSTRAINT "stripe_mirrors_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "refunds_tenant_idx" ON "refunds" USING btree ("tenant_id");
  CREATE INDEX "refunds_order_idx" ON "refunds" USING btree ("order_id");
  CREATE INDEX "refunds_payment_idx" ON "refunds" USING btree ("payment_id");
  CREATE INDEX "refunds_external_id_idx" ON "refunds" USING btree ("external_id");
  CREATE INDEX "refunds_updated_at_idx" ON "refunds" USING btree ("updated_at");
  CREATE INDEX "refunds_created_at_idx" ON "refunds" USING btree ("created_at");
  CREATE INDEX "tenant_order_createdAt_idx" ON "refunds" USING btree ("tenant_id","order_id","created_at");
  CREATE UNIQUE INDEX "tenant_payment_externalId_idx" ON "refunds" USING btree ("tenant_id","payment_id","external_id");
  CREATE INDEX "state_checkAt_1_idx" ON "refunds" USING btree ("state","check_at");
  CREATE INDEX "disputes_tenant_idx" ON "disputes" USING btree ("tenant_id");
  CREATE INDEX "disputes_order_idx" ON "disputes" USING btree ("order_id");
  CREATE INDEX "disputes_payment_idx" ON "disputes" USING btree ("payment_id");
  CREATE INDEX "disputes_updated_at_idx" ON "disputes" USING btree ("updated_at");
  CREATE INDEX "disputes_created_at_idx" ON "disputes" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_payment_externalId_1_idx" ON "disputes" USING btree ("tenant_id","payment_id","external_id");
  CREATE INDEX "tenant_state_dueBy_idx" ON "disputes" USING btree ("tenant_id","state","due_by");
  CREATE INDEX "state_checkAt_2_idx" ON "disputes" USING btree ("state","check_at");
  CREATE INDEX "stripe_payouts_tenant_idx" ON "stripe_payouts" USING btree ("tenant_id");
  CREATE INDEX "stripe_payouts_updated_at_idx" ON "stripe_payouts" USING btree ("updated_at");
  CREATE INDEX "stripe_payouts_created_at_idx" ON "stripe_payouts" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_externalId_idx" ON "stripe_payouts" USING btree ("tenant_id","external_id");
  CREATE INDEX "tenant_happenedAt_idx" ON "stripe_payouts" USING btree ("tenant_id","happened_at");
  CREATE INDEX "stripe_balance_transactions_tenant_idx" ON "stripe_balance_transactions" USING btree ("tenant_id");
  CREATE INDEX "stripe_balance_transactions_updated_at_idx" ON "stripe_balance_transactions" USING btree ("updated_at");
  CREATE INDEX "stripe_balance_transactions_created_at_idx" ON "stripe_balance_transactions" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_externalId_1_idx" ON "stripe_balance_transactions" USING btree ("tenant_id","external_id");
  CREATE INDEX "tenant_payout_idx" ON "stripe_balance_transactions" USING btree ("tenant_id","payout");
  CREATE INDEX "tenant_cause_idx" ON "stripe_balance_transactions" USING btree ("tenant_id","cause");
  CREATE INDEX "tenant_happenedAt_1_idx" ON "stripe_balance_transactions" USING btree ("tenant_id","happened_at");
  CREATE INDEX "stripe_accounts_tenant_idx" ON "stripe_accounts" USING btree ("tenant_id");
  CREATE UNIQUE INDEX "stripe_accounts_account_idx" ON "stripe_accounts" USING btree ("account");
  CREATE INDEX "stripe_accounts_updated_at_idx" ON "stripe_accounts" USING btree ("updated_at");
  CREATE INDEX "stripe_accounts_created_at_idx" ON "stripe_accounts" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_provider_idx" ON "stripe_accounts" USING btree ("tenant_id","provider");
  CREATE INDEX "checkedAt_idx" ON "stripe_accounts" USING btree ("checked_at");
  CREATE INDEX "plans_fees_order_idx" ON "plans_fees" USING btree ("_order");
  CREATE INDEX "plans_fees_parent_id_idx" ON "plans_fees" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "plans_name_idx" ON "plans" USING btree ("name");
  CREATE INDEX "plans_updated_at_idx" ON "plans" USING btree ("updated_at");
  CREATE INDEX "plans_created_at_idx" ON "plans" USING btree ("created_at");
  CREATE INDEX "stripe_events_shop_idx" ON "stripe_events" USING btree ("shop");
  CREATE INDEX "stripe_events_object_id_idx" ON "stripe_events" USING btree ("object_id");
  CREATE INDEX "stripe_events_updated_at_idx" ON "stripe_events" USING btree ("updated_at");
  CREATE INDEX "stripe_events_created_at_idx" ON "stripe_events" USING btree ("created_at");
  CREATE UNIQUE INDEX "account_eventId_idx" ON "stripe_events" USING btree ("account","event_id");
  CREATE INDEX "status_dueAt_idx" ON "stripe_events" USING btree ("status","due_at");
  CREATE INDEX "happenedAt_idx" ON "stripe_events" USING btree ("happened_at");
  CREATE INDEX "stripe_mirrors_tenant_idx" ON "stripe_mirrors" USING btree ("tenant_id");
  CREATE INDEX "stripe_mirrors_updated_at_idx" ON "stripe_mirrors" USING btree ("updated_at");
  CREATE INDEX "stripe_mirrors_created_at_idx" ON "stripe_mirrors" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_account_idx" ON "stripe_mirrors" USING btree ("tenant_id","account");
  CREATE INDEX "account_dueAt_idx" ON "stripe_mirrors" USING btree ("account","due_at");
  ALTER TABLE "tenants" ADD CONSTRAINT "tenants_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "payments_external_id_idx" ON "payments" USING btree ("external_id");
  CREATE INDEX "payments_intent_id_idx" ON "payments" USING btree ("intent_id");
  CREATE INDEX "state_checkAt_idx" ON "payments" USING btree ("state","check_at");
  CREATE INDEX "tenants_plan_idx" ON "tenants" USING btree ("plan_id");
  CREATE INDEX "status_dueAt_1_idx" ON "event_deliveries" USING btree ("status","due_at");
  CREATE POLICY "souk_wall" ON "refunds" AS PERMISSIVE FOR ALL TO public USING ("refunds"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("refunds"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "disputes" AS PERMISSIVE FOR ALL TO public USING ("disputes"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("disputes"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "stripe_payouts" AS PERMISSIVE FOR ALL TO public USING ("stripe_payouts"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("stripe_payouts"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "stripe_balance_transactions" AS PERMISSIVE FOR ALL TO public USING ("stripe_balance_transactions"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("stripe_balance_transactions"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "stripe_accounts" AS PERMISSIVE FOR ALL TO public USING ("stripe_accounts"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("stripe_accounts"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "stripe_mirrors" AS PERMISSIVE FOR ALL TO public USING ("stripe_mirrors"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("stripe_mirrors"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP POLICY "souk_wall" ON "refunds" CASCADE;
  DROP TABLE "refunds" CASCADE;
  DROP POLICY "souk_wall" ON "disputes" CASCADE;
  DROP TABLE "disputes" CASCADE;
  DROP POLICY "souk_wall" ON "stripe_payouts" CASCADE;
  DROP TABLE "stripe_payouts" CASCADE;
  DROP POLICY "souk_wall" ON "stripe_balance_transactions" CASCADE;
  DROP TABLE "stripe_balance_transactions" CASCADE;
  DROP POLICY "souk_wall" ON "stripe_accounts" CASCADE;
  DROP TABLE "stripe_accounts" CASCADE;
  DROP TABLE "plans_fees" CASCADE;
  DROP TABLE "plans" CASCADE;
  DROP TABLE "stripe_events" CASCADE;
  DROP POLICY "souk_wall" ON "stripe_mirrors" CASCADE;
  DROP TABLE "stripe_mirrors" CASCADE;
  ALTER TABLE "tenants" DROP CONSTRAINT "tenants_plan_id_plans_id_fk";
  
  DROP INDEX "payments_external_id_idx";
  DROP INDEX "payments_intent_id_idx";
  DROP INDEX "state_checkAt_idx";
  DROP INDEX "tenants_plan_idx";
  DROP INDEX "status_dueAt_1_idx";
  CREATE INDEX "status_dueAt_idx" ON "event_deliveries" USING btree ("status","due_at");
  ALTER TABLE "payments" DROP COLUMN "method";
  ALTER TABLE "payments" DROP COLUMN "failure";
  ALTER TABLE "payments" DROP COLUMN "mode";
  ALTER TABLE "payments" DROP COLUMN "capture";
  ALTER TABLE "payments" DROP COLUMN "capture_before";
  ALTER TABLE "payments" DROP COLUMN "provider_fee";
  ALTER TABLE "payments" DROP COLUMN "refunded";
  ALTER TABLE "payments" DROP COLUMN "intent_id";
  ALTER TABLE "payments" DROP COLUMN "check_at";
  ALTER TABLE "tenants" DROP COLUMN "plan_id";
  DROP TYPE "public"."enum_refunds_state";
  DROP TYPE "public"."enum_disputes_state";
  DROP TYPE "public"."enum_stripe_payouts_state";
  DROP TYPE "public"."enum_stripe_accounts_state";
  DROP TYPE "public"."enum_stripe_events_status";`)
}
