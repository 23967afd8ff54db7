import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_refunds_destination" AS ENUM('payment', 'gift_card', 'store_credit');
  CREATE TYPE "public"."enum_gift_cards_kind" AS ENUM('gift_card', 'store_credit');
  CREATE TYPE "public"."enum_gift_cards_state" AS ENUM('waiting', 'active', 'disabled', 'expired', 'closed');
  CREATE TYPE "public"."enum_gift_card_entries_kind" AS ENUM('issued', 'spent', 'given_back', 'adjusted', 'expired', 'closed');
  ALTER TYPE "public"."enum_ledger_entries_account" ADD VALUE 'credit_given' BEFORE 'provider_fees';
  ALTER TYPE "public"."enum_ledger_entries_account" ADD VALUE 'credit_expired' BEFORE 'provider_fees';
  CREATE TABLE "gift_cards" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"last4" varchar,
  	"kind" "enum_gift_cards_kind" NOT NULL,
  	"state" "enum_gift_cards_state" NOT NULL,
  	"balance" numeric DEFAULT 0 NOT NULL,
  	"held" numeric DEFAULT 0 NOT NULL,
  	"issued" numeric DEFAULT 0 NOT NULL,
  	"currency" varchar NOT NULL,
  	"expires_at" timestamp(3) with time zone,
  	"customer_id" uuid,
  	"order_id" uuid,
  	"buyer_email" varchar,
  	"recipient_name" varchar,
  	"recipient_email" varchar,
  	"sender_name" varchar,
  	"message" varchar,
  	"locale" varchar,
  	"send_at" timestamp(3) with time zone,
  	"sent_at" timestamp(3) with time zone,
  	"reason" varchar,
  	"code_hash" varchar,
  	"edition" numeric DEFAULT 1 NOT NULL,
  	"order_line" varchar,
  	"piece" numeric,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "gift_cards" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "gift_card_entries" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"gift_card_id" uuid NOT NULL,
  	"kind" "enum_gift_card_entries_kind" NOT NULL,
  	"amount" numeric NOT NULL,
  	"currency" varchar NOT NULL,
  	"order_id" uuid,
  	"reason" varchar,
  	"cause" varchar NOT NULL,
  	"actor" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "gift_card_entries" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "gift_card_holds" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"gift_card_id" uuid NOT NULL,
  	"order_id" uuid NOT NULL,
  	"cart" varchar,
  	"amount" numeric NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "gift_card_holds" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "refunds" ADD COLUMN "destination" "enum_refunds_destination" DEFAULT 'payment' NOT NULL;
  ALTER TABLE "carts" ADD COLUMN "gift_cards" jsonb;
  ALTER TABLE "carts" ADD COLUMN "uses_credit" boolean;
  ALTER TABLE "gift_cards" ADD CONSTRAINT "gift_cards_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "gift_cards" ADD CONSTRAINT "gift_cards_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "gift_cards" ADD CONSTRAINT "gift_cards_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "gift_card_entries" ADD CONSTRAINT "gift_card_entries_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "gift_card_entries" ADD CONSTRAINT "gift_card_entries_gift_card_id_gift_cards_id_fk" FOREIGN KEY ("gift_card_id") REFERENCES "public"."gift_cards"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "gift_card_entries" ADD CONSTRAINT "gift_card_entries_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "gift_card_holds" ADD CONSTRAINT "gift_card_holds_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "gift_card_holds" ADD CONSTRAINT "gift_card_holds_gift_card_id_gift_cards_id_fk" FOREIGN KEY ("gift_card_id") REFERENCES "public"."gift_cards"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "gift_card_holds" ADD CONSTRAINT "gift_card_holds_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "gift_cards_tenant_idx" ON "gift_cards" USING btree ("tenant_id");
  CREATE INDEX "gift_cards_customer_idx" ON "gift_cards" USING btree ("customer_id");
  CREATE INDEX "gift_cards_order_idx" ON "gift_cards" USING btree ("order_id");
  CREATE INDEX "gift_cards_updated_at_idx" ON "gift_cards" USING btree ("updated_at");
  CREATE INDEX "gift_cards_created_at_idx" ON "gift_cards" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_codeHash_idx" ON "gift_cards" USING btree ("tenant_id","code_hash");
  CREATE UNIQUE INDEX "tenant_order_orderLine_piece_idx" ON "gift_cards" USING btree ("tenant_id","order_id","order_line","piece");
  CREATE UNIQUE INDEX "tenant_customer_currency_idx" ON "gift_cards" USING btree ("tenant_id","customer_id","currency");
  CREATE INDEX "state_expiresAt_idx" ON "gift_cards" USING btree ("state","expires_at");
  CREATE INDEX "state_sendAt_idx" ON "gift_cards" USING btree ("state","send_at");
  CREATE INDEX "gift_card_entries_tenant_idx" ON "gift_card_entries" USING btree ("tenant_id");
  CREATE INDEX "gift_card_entries_gift_card_idx" ON "gift_card_entries" USING btree ("gift_card_id");
  CREATE INDEX "gift_card_entries_order_idx" ON "gift_card_entries" USING btree ("order_id");
  CREATE INDEX "gift_card_entries_updated_at_idx" ON "gift_card_entries" USING btree ("updated_at");
  CREATE INDEX "gift_card_entries_created_at_idx" ON "gift_card_entries" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_giftCard_kind_cause_idx" ON "gift_card_entries" USING btree ("tenant_id","gift_card_id","kind","cause");
  CREATE INDEX "tenant_order_1_idx" ON "gift_card_entries" USING btree ("tenant_id","order_id");
  CREATE INDEX "gift_card_holds_tenant_idx" ON "gift_card_holds" USING btree ("tenant_id");
  CREATE INDEX "gift_card_holds_gift_card_idx" ON "gift_card_holds" USING btree ("gift_card_id");
  CREATE INDEX "gift_card_holds_order_idx" ON "gift_card_holds" USING btree ("order_id");
  CREATE INDEX "gift_card_holds_updated_at_idx" ON "gift_card_holds" USING btree ("updated_at");
  CREATE INDEX "gift_card_holds_created_at_idx" ON "gift_card_holds" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_giftCard_order_idx" ON "gift_card_holds" USING btree ("tenant_id","gift_card_id","order_id");
  CREATE INDEX "tenant_order_2_idx" ON "gift_card_holds" USING btree ("tenant_id","order_id");
  CREATE INDEX "tenant_cart_2_idx" ON "gift_card_holds" USING btree ("tenant_id","cart");
  CREATE POLICY "souk_wall" ON "gift_cards" AS PERMISSIVE FOR ALL TO public USING ("gift_cards"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("gift_cards"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "gift_card_entries" AS PERMISSIVE FOR ALL TO public USING ("gift_card_entries"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("gift_card_entries"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "gift_card_holds" AS PERMISSIVE FOR ALL TO public USING ("gift_card_holds"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("gift_card_holds"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP POLICY "souk_wall" ON "gift_cards" CASCADE;
  DROP TABLE "gift_cards" CASCADE;
  DROP POLICY "souk_wall" ON "gift_card_entries" CASCADE;
  DROP TABLE "gift_card_entries" CASCADE;
  DROP POLICY "souk_wall" ON "gift_card_holds" CASCADE;
  DROP TABLE "gift_card_holds" CASCADE;
  ALTER TABLE "ledger_entries" ALTER COLUMN "account" SET DATA TYPE text;
  DROP TYPE "public"."enum_ledger_entries_account";
  CREATE TYPE "public"."enum_ledger_entries_account" AS ENUM('receivable', 'bank', 'provider', 'revenue', 'shipping', 'tax', 'discounts', 'gift_cards', 'provider_fees', 'platform_fees', 'refunds', 'disputes');
  ALTER TABLE "ledger_entries" ALTER COLUMN "account" SET DATA TYPE "public"."enum_ledger_entries_account" USING "account"::"public"."enum_ledger_entries_account";
  ALTER TABLE "refunds" DROP COLUMN "destination";
  ALTER TABLE "carts" DROP COLUMN "gift_cards";
  ALTER TABLE "carts" DROP COLUMN "uses_credit";
  DROP TYPE "public"."enum_refunds_destination";
  DROP TYPE "public"."enum_gift_cards_kind";
  DROP TYPE "public"."enum_gift_cards_state";
  DROP TYPE "public"."enum_gift_card_entries_kind";`)
}
