import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_stripe_accounts_state" AS ENUM('none', 'incomplete', 'restricted', 'active', 'disabled');
  CREATE TYPE "public"."enum_stripe_events_status" AS ENUM('received', 'handled', 'ignored', 'refused', 'dead');
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
  DROP INDEX "status_dueAt_idx";
  ALTER TABLE "stripe_accounts" ADD CONSTRAINT "stripe_accounts_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "stripe_accounts_tenant_idx" ON "stripe_accounts" USING btree ("tenant_id");
  CREATE UNIQUE INDEX "stripe_accounts_account_idx" ON "stripe_accounts" USING btree ("account");
  CREATE INDEX "stripe_accounts_updated_at_idx" ON "stripe_accounts" USING btree ("updated_at");
  CREATE INDEX "stripe_accounts_created_at_idx" ON "stripe_accounts" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_provider_idx" ON "stripe_accounts" USING btree ("tenant_id","provider");
  CREATE INDEX "checkedAt_idx" ON "stripe_accounts" USING btree ("checked_at");
  CREATE INDEX "stripe_events_shop_idx" ON "stripe_events" USING btree ("shop");
  CREATE INDEX "stripe_events_object_id_idx" ON "stripe_events" USING btree ("object_id");
  CREATE INDEX "stripe_events_updated_at_idx" ON "stripe_events" USING btree ("updated_at");
  CREATE INDEX "stripe_events_created_at_idx" ON "stripe_events" USING btree ("created_at");
  CREATE UNIQUE INDEX "account_eventId_idx" ON "stripe_events" USING btree ("account","event_id");
  CREATE INDEX "status_dueAt_idx" ON "stripe_events" USING btree ("status","due_at");
  CREATE INDEX "happenedAt_idx" ON "stripe_events" USING btree ("happened_at");
  CREATE INDEX "status_dueAt_1_idx" ON "event_deliveries" USING btree ("status","due_at");
  CREATE POLICY "souk_wall" ON "stripe_accounts" AS PERMISSIVE FOR ALL TO public USING ("stripe_accounts"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("stripe_accounts"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP POLICY "souk_wall" ON "stripe_accounts" CASCADE;
  DROP TABLE "stripe_accounts" CASCADE;
  DROP TABLE "stripe_events" CASCADE;
  DROP INDEX "status_dueAt_1_idx";
  CREATE INDEX "status_dueAt_idx" ON "event_deliveries" USING btree ("status","due_at");
  DROP TYPE "public"."enum_stripe_accounts_state";
  DROP TYPE "public"."enum_stripe_events_status";`)
}
