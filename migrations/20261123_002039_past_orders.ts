import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_past_orders_status" AS ENUM('pending', 'confirmed', 'completed', 'cancelled');
  CREATE TYPE "public"."enum_past_orders_payment_status" AS ENUM('pending', 'authorized', 'paid', 'partially_refunded', 'refunded', 'failed', 'disputed');
  CREATE TYPE "public"."enum_past_orders_fulfilment_status" AS ENUM('unfulfilled', 'partial', 'fulfilled', 'returned');
  CREATE TABLE "past_orders" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"number" varchar NOT NULL,
  	"source" varchar NOT NULL,
  	"status" "enum_past_orders_status" NOT NULL,
  	"payment_status" "enum_past_orders_payment_status" NOT NULL,
  	"fulfilment_status" "enum_past_orders_fulfilment_status" NOT NULL,
  	"email" varchar,
  	"currency" varchar NOT NULL,
  	"tax_inclusive" boolean DEFAULT false NOT NULL,
  	"items" jsonb,
  	"codes" jsonb,
  	"discounts" jsonb,
  	"totals_subtotal" numeric NOT NULL,
  	"totals_discount" numeric NOT NULL,
  	"totals_shipping" numeric NOT NULL,
  	"totals_shipping_tax" numeric NOT NULL,
  	"totals_tax" numeric NOT NULL,
  	"totals_gift_card" numeric NOT NULL,
  	"totals_total" numeric NOT NULL,
  	"totals_refunded" numeric,
  	"shipping" varchar,
  	"shipping_address" jsonb,
  	"billing_address" jsonb,
  	"note" varchar,
  	"placed_at" timestamp(3) with time zone NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "past_orders" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "past_orders" ADD CONSTRAINT "past_orders_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "past_orders_tenant_idx" ON "past_orders" USING btree ("tenant_id");
  CREATE INDEX "past_orders_updated_at_idx" ON "past_orders" USING btree ("updated_at");
  CREATE INDEX "past_orders_created_at_idx" ON "past_orders" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_source_number_idx" ON "past_orders" USING btree ("tenant_id","source","number");
  CREATE INDEX "tenant_placedAt_1_idx" ON "past_orders" USING btree ("tenant_id","placed_at");
  CREATE INDEX "tenant_email_placedAt_1_idx" ON "past_orders" USING btree ("tenant_id","email","placed_at");
  CREATE POLICY "souk_wall" ON "past_orders" AS PERMISSIVE FOR ALL TO public USING ("past_orders"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("past_orders"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP POLICY "souk_wall" ON "past_orders" CASCADE;
  DROP TABLE "past_orders" CASCADE;
  DROP TYPE "public"."enum_past_orders_status";
  DROP TYPE "public"."enum_past_orders_payment_status";
  DROP TYPE "public"."enum_past_orders_fulfilment_status";`)
}
