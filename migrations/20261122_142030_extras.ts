import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_extras_per" AS ENUM('piece', 'line');
  CREATE TYPE "public"."enum_extras_applies_to" AS ENUM('all', 'some');
  CREATE TYPE "public"."enum_extras_taxed" AS ENUM('goods', 'class');
  CREATE TABLE "extras_prices" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"currency" varchar NOT NULL,
  	"price" numeric NOT NULL
  );
  
  ALTER TABLE "extras_prices" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "extras" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"title" varchar NOT NULL,
  	"description" varchar,
  	"price" numeric NOT NULL,
  	"per" "enum_extras_per" DEFAULT 'piece' NOT NULL,
  	"applies_to" "enum_extras_applies_to" DEFAULT 'all' NOT NULL,
  	"taxed" "enum_extras_taxed" DEFAULT 'goods' NOT NULL,
  	"tax_class_id" uuid,
  	"active" boolean DEFAULT true,
  	"position" numeric DEFAULT 0,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "extras" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "extras_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"categories_id" uuid,
  	"products_id" uuid
  );
  
  ALTER TABLE "extras_rels" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "carts" ADD COLUMN "seen" jsonb;
  ALTER TABLE "extras_prices" ADD CONSTRAINT "extras_prices_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."extras"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "extras" ADD CONSTRAINT "extras_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "extras" ADD CONSTRAINT "extras_tax_class_id_tax_classes_id_fk" FOREIGN KEY ("tax_class_id") REFERENCES "public"."tax_classes"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "extras_rels" ADD CONSTRAINT "extras_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."extras"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "extras_rels" ADD CONSTRAINT "extras_rels_categories_fk" FOREIGN KEY ("categories_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "extras_rels" ADD CONSTRAINT "extras_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "extras_prices_order_idx" ON "extras_prices" USING btree ("_order");
  CREATE INDEX "extras_prices_parent_id_idx" ON "extras_prices" USING btree ("_parent_id");
  CREATE INDEX "extras_tenant_idx" ON "extras" USING btree ("tenant_id");
  CREATE INDEX "extras_tax_class_idx" ON "extras" USING btree ("tax_class_id");
  CREATE INDEX "extras_updated_at_idx" ON "extras" USING btree ("updated_at");
  CREATE INDEX "extras_created_at_idx" ON "extras" USING btree ("created_at");
  CREATE INDEX "tenant_active_position_idx" ON "extras" USING btree ("tenant_id","active","position");
  CREATE INDEX "extras_rels_order_idx" ON "extras_rels" USING btree ("order");
  CREATE INDEX "extras_rels_parent_idx" ON "extras_rels" USING btree ("parent_id");
  CREATE INDEX "extras_rels_path_idx" ON "extras_rels" USING btree ("path");
  CREATE INDEX "extras_rels_categories_id_idx" ON "extras_rels" USING btree ("categories_id");
  CREATE INDEX "extras_rels_products_id_idx" ON "extras_rels" USING btree ("products_id");
  CREATE POLICY "souk_wall" ON "extras_prices" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "extras" "p" where "p"."id" = "extras_prices"."_parent_id")) WITH CHECK (exists (select 1 from "extras" "p" where "p"."id" = "extras_prices"."_parent_id"));
  CREATE POLICY "souk_wall" ON "extras" AS PERMISSIVE FOR ALL TO public USING ("extras"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("extras"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "extras_rels" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "extras" "p" where "p"."id" = "extras_rels"."parent_id")) WITH CHECK (exists (select 1 from "extras" "p" where "p"."id" = "extras_rels"."parent_id"));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP POLICY "souk_wall" ON "extras_prices" CASCADE;
  DROP TABLE "extras_prices" CASCADE;
  DROP POLICY "souk_wall" ON "extras" CASCADE;
  DROP TABLE "extras" CASCADE;
  DROP POLICY "souk_wall" ON "extras_rels" CASCADE;
  DROP TABLE "extras_rels" CASCADE;
  ALTER TABLE "carts" DROP COLUMN "seen";
  DROP TYPE "public"."enum_extras_per";
  DROP TYPE "public"."enum_extras_applies_to";
  DROP TYPE "public"."enum_extras_taxed";`)
}
