import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_products_asks_kind" AS ENUM('text', 'longText', 'choice');
  CREATE TYPE "public"."enum__products_v_version_asks_kind" AS ENUM('text', 'longText', 'choice');
  CREATE TABLE "products_asks" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"kind" "enum_products_asks_kind" DEFAULT 'text',
  	"max_length" numeric,
  	"required" boolean DEFAULT false
  );
  
  ALTER TABLE "products_asks" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "_products_v_version_asks" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" uuid PRIMARY KEY NOT NULL,
  	"label" varchar,
  	"kind" "enum__products_v_version_asks_kind" DEFAULT 'text',
  	"max_length" numeric,
  	"required" boolean DEFAULT false,
  	"_uuid" varchar
  );
  
  ALTER TABLE "_products_v_version_asks" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "products_asks" ADD CONSTRAINT "products_asks_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_products_v_version_asks" ADD CONSTRAINT "_products_v_version_asks_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_products_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "products_asks_order_idx" ON "products_asks" USING btree ("_order");
  CREATE INDEX "products_asks_parent_id_idx" ON "products_asks" USING btree ("_parent_id");
  CREATE INDEX "_products_v_version_asks_order_idx" ON "_products_v_version_asks" USING btree ("_order");
  CREATE INDEX "_products_v_version_asks_parent_id_idx" ON "_products_v_version_asks" USING btree ("_parent_id");
  CREATE POLICY "souk_wall" ON "products_asks" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "products" "p" where "p"."id" = "products_asks"."_parent_id")) WITH CHECK (exists (select 1 from "products" "p" where "p"."id" = "products_asks"."_parent_id"));
  CREATE POLICY "souk_wall" ON "_products_v_version_asks" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "_products_v" "p" where "p"."id" = "_products_v_version_asks"."_parent_id")) WITH CHECK (exists (select 1 from "_products_v" "p" where "p"."id" = "_products_v_version_asks"."_parent_id"));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP POLICY "souk_wall" ON "products_asks" CASCADE;
  DROP TABLE "products_asks" CASCADE;
  DROP POLICY "souk_wall" ON "_products_v_version_asks" CASCADE;
  DROP TABLE "_products_v_version_asks" CASCADE;
  DROP TYPE "public"."enum_products_asks_kind";
  DROP TYPE "public"."enum__products_v_version_asks_kind";`)
}
