import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_consents_kind" AS ENUM('given', 'withdrawn');
  CREATE TYPE "public"."enum_consents_source" AS ENUM('checkout', 'account', 'letter');
  CREATE TABLE "reminder_letters" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"email" varchar NOT NULL,
  	"number" numeric NOT NULL,
  	"locale" varchar NOT NULL,
  	"code" varchar,
  	"sent_at" timestamp(3) with time zone,
  	"opened_at" timestamp(3) with time zone,
  	"order_id" uuid,
  	"amount" numeric,
  	"currency" varchar,
  	"cart_id" uuid,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "reminder_letters" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "consents" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"email" varchar NOT NULL,
  	"kind" "enum_consents_kind" NOT NULL,
  	"source" "enum_consents_source" NOT NULL,
  	"wording" varchar,
  	"customer_id" uuid,
  	"cart" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "consents" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "tenants_reminders_letters" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"after_hours" numeric,
  	"code" varchar
  );
  
  ALTER TABLE "tenants_reminders_letters" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "cart_reminders" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"cart_id" uuid NOT NULL,
  	"sent" numeric DEFAULT 0 NOT NULL,
  	"last_sent_at" timestamp(3) with time zone,
  	"due_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "cart_reminders" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "carts" ADD COLUMN "remind_me" boolean;
  ALTER TABLE "customers" ADD COLUMN "remind_me" boolean;
  ALTER TABLE "tenants" ADD COLUMN "reminders_on" boolean DEFAULT false;
  ALTER TABLE "reminder_letters" ADD CONSTRAINT "reminder_letters_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reminder_letters" ADD CONSTRAINT "reminder_letters_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "reminder_letters" ADD CONSTRAINT "reminder_letters_cart_id_carts_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."carts"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "consents" ADD CONSTRAINT "consents_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "consents" ADD CONSTRAINT "consents_customer_id_customers_id_fk" FOREIGN KEY ("customer_id") REFERENCES "public"."customers"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "tenants_reminders_letters" ADD CONSTRAINT "tenants_reminders_letters_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."tenants"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "cart_reminders" ADD CONSTRAINT "cart_reminders_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "cart_reminders" ADD CONSTRAINT "cart_reminders_cart_id_carts_id_fk" FOREIGN KEY ("cart_id") REFERENCES "public"."carts"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "reminder_letters_tenant_idx" ON "reminder_letters" USING btree ("tenant_id");
  CREATE INDEX "reminder_letters_order_idx" ON "reminder_letters" USING btree ("order_id");
  CREATE INDEX "reminder_letters_cart_idx" ON "reminder_letters" USING btree ("cart_id");
  CREATE INDEX "reminder_letters_updated_at_idx" ON "reminder_letters" USING btree ("updated_at");
  CREATE INDEX "reminder_letters_created_at_idx" ON "reminder_letters" USING btree ("created_at");
  CREATE UNIQUE INDEX "cart_number_idx" ON "reminder_letters" USING btree ("cart_id","number");
  CREATE INDEX "tenant_sentAt_idx" ON "reminder_letters" USING btree ("tenant_id","sent_at");
  CREATE INDEX "consents_tenant_idx" ON "consents" USING btree ("tenant_id");
  CREATE INDEX "consents_customer_idx" ON "consents" USING btree ("customer_id");
  CREATE INDEX "consents_updated_at_idx" ON "consents" USING btree ("updated_at");
  CREATE INDEX "consents_created_at_idx" ON "consents" USING btree ("created_at");
  CREATE INDEX "tenant_email_1_idx" ON "consents" USING btree ("tenant_id","email");
  CREATE INDEX "tenants_reminders_letters_order_idx" ON "tenants_reminders_letters" USING btree ("_order");
  CREATE INDEX "tenants_reminders_letters_parent_id_idx" ON "tenants_reminders_letters" USING btree ("_parent_id");
  CREATE INDEX "cart_reminders_tenant_idx" ON "cart_reminders" USING btree ("tenant_id");
  CREATE INDEX "cart_reminders_cart_idx" ON "cart_reminders" USING btree ("cart_id");
  CREATE INDEX "cart_reminders_updated_at_idx" ON "cart_reminders" USING btree ("updated_at");
  CREATE INDEX "cart_reminders_created_at_idx" ON "cart_reminders" USING btree ("created_at");
  CREATE UNIQUE INDEX "cart_idx" ON "cart_reminders" USING btree ("cart_id");
  CREATE INDEX "dueAt_1_idx" ON "cart_reminders" USING btree ("due_at");
  CREATE POLICY "souk_wall" ON "reminder_letters" AS PERMISSIVE FOR ALL TO public USING ("reminder_letters"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("reminder_letters"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "consents" AS PERMISSIVE FOR ALL TO public USING ("consents"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("consents"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "tenants_reminders_letters" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from "tenants" "p" where "p"."id" = "tenants_reminders_letters"."_parent_id"));
  CREATE POLICY "souk_wall" ON "cart_reminders" AS PERMISSIVE FOR ALL TO public USING ("cart_reminders"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("cart_reminders"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP POLICY "souk_wall" ON "reminder_letters" CASCADE;
  DROP TABLE "reminder_letters" CASCADE;
  DROP POLICY "souk_wall" ON "consents" CASCADE;
  DROP TABLE "consents" CASCADE;
  DROP POLICY "souk_wall" ON "tenants_reminders_letters" CASCADE;
  DROP TABLE "tenants_reminders_letters" CASCADE;
  DROP POLICY "souk_wall" ON "cart_reminders" CASCADE;
  DROP TABLE "cart_reminders" CASCADE;
  ALTER TABLE "carts" DROP COLUMN "remind_me";
  ALTER TABLE "customers" DROP COLUMN "remind_me";
  ALTER TABLE "tenants" DROP COLUMN "reminders_on";
  DROP TYPE "public"."enum_consents_kind";
  DROP TYPE "public"."enum_consents_source";`)
}
