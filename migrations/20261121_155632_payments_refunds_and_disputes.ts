import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "refunds" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"order_id" uuid NOT NULL,
  	"payment_id" uuid NOT NULL,
  	"state" varchar NOT NULL,
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
  	"state" varchar NOT NULL,
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
  ALTER TABLE "payments" ADD COLUMN "method" varchar;
  ALTER TABLE "payments" ADD COLUMN "failure" varchar;
  ALTER TABLE "payments" ADD COLUMN "mode" varchar;
  ALTER TABLE "payments" ADD COLUMN "capture" varchar DEFAULT 'automatic' NOT NULL;
  ALTER TABLE "payments" ADD COLUMN "capture_before" timestamp(3) with time zone;
  ALTER TABLE "payments" ADD COLUMN "provider_fee" numeric;
  ALTER TABLE "payments" ADD COLUMN "refunded" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "payments" ADD COLUMN "intent_id" varchar;
  ALTER TABLE "payments" ADD COLUMN "check_at" timestamp(3) with time zone;
  ALTER TABLE "refunds" ADD CONSTRAINT "refunds_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "refunds" ADD CONSTRAINT "refunds_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "refunds" ADD CONSTRAINT "refunds_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "disputes" ADD CONSTRAINT "disputes_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "disputes" ADD CONSTRAINT "disputes_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "disputes" ADD CONSTRAINT "disputes_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE set null ON UPDATE no action;
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
  CREATE INDEX "payments_external_id_idx" ON "payments" USING btree ("external_id");
  CREATE INDEX "payments_intent_id_idx" ON "payments" USING btree ("intent_id");
  CREATE INDEX "state_checkAt_idx" ON "payments" USING btree ("state","check_at");
  CREATE POLICY "souk_wall" ON "refunds" AS PERMISSIVE FOR ALL TO public USING ("refunds"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("refunds"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "disputes" AS PERMISSIVE FOR ALL TO public USING ("disputes"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("disputes"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP POLICY "souk_wall" ON "refunds" CASCADE;
  DROP TABLE "refunds" CASCADE;
  DROP POLICY "souk_wall" ON "disputes" CASCADE;
  DROP TABLE "disputes" CASCADE;
  DROP INDEX "payments_external_id_idx";
  DROP INDEX "payments_intent_id_idx";
  DROP INDEX "state_checkAt_idx";
  ALTER TABLE "payments" DROP COLUMN "method";
  ALTER TABLE "payments" DROP COLUMN "failure";
  ALTER TABLE "payments" DROP COLUMN "mode";
  ALTER TABLE "payments" DROP COLUMN "capture";
  ALTER TABLE "payments" DROP COLUMN "capture_before";
  ALTER TABLE "payments" DROP COLUMN "provider_fee";
  ALTER TABLE "payments" DROP COLUMN "refunded";
  ALTER TABLE "payments" DROP COLUMN "intent_id";
  ALTER TABLE "payments" DROP COLUMN "check_at";`)
}
