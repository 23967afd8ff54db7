import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_ledger_entries_account" AS ENUM('receivable', 'bank', 'provider', 'revenue', 'shipping', 'tax', 'discounts', 'gift_cards', 'provider_fees', 'platform_fees', 'refunds', 'disputes');
  CREATE TABLE "ledger_entries" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"kind" varchar NOT NULL,
  	"cause" varchar NOT NULL,
  	"account" "enum_ledger_entries_account" NOT NULL,
  	"amount" numeric NOT NULL,
  	"currency" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "ledger_entries" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "ledger_entries_tenant_idx" ON "ledger_entries" USING btree ("tenant_id");
  CREATE INDEX "ledger_entries_updated_at_idx" ON "ledger_entries" USING btree ("updated_at");
  CREATE INDEX "ledger_entries_created_at_idx" ON "ledger_entries" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_cause_kind_currency_account_idx" ON "ledger_entries" USING btree ("tenant_id","cause","kind","currency","account");
  CREATE INDEX "tenant_account_currency_createdAt_idx" ON "ledger_entries" USING btree ("tenant_id","account","currency","created_at");
  CREATE POLICY "souk_wall" ON "ledger_entries" AS PERMISSIVE FOR ALL TO public USING ("ledger_entries"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("ledger_entries"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP POLICY "souk_wall" ON "ledger_entries" CASCADE;
  DROP TABLE "ledger_entries" CASCADE;
  DROP TYPE "public"."enum_ledger_entries_account";`)
}
