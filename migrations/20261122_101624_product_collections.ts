import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_product_collections_rules_aspect" AS ENUM('tag', 'vendor', 'title', 'category', 'priceFrom', 'priceTo', 'reduced', 'inStock', 'featured', 'newerThan');
  CREATE TYPE "public"."enum_product_collections_filled_by" AS ENUM('hand', 'rules');
  CREATE TYPE "public"."enum_product_collections_match" AS ENUM('all', 'any');
  CREATE TYPE "public"."enum_product_collections_sort" AS ENUM('newest', 'price', '-price', 'title');
  ALTER TYPE "public"."enum_navigation_header_kind" ADD VALUE 'collection' BEFORE 'product';
  ALTER TYPE "public"."enum_navigation_footer_links_kind" ADD VALUE 'collection' BEFORE 'product';
  CREATE TABLE "product_collections_rules" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"aspect" "enum_product_collections_rules_aspect" DEFAULT 'tag',
  	"text" varchar,
  	"category_id" uuid,
  	"amount" numeric,
  	"days" numeric,
  	"is_not" boolean DEFAULT false
  );
  
  ALTER TABLE "product_collections_rules" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "product_collections" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"tenant_id" uuid NOT NULL,
  	"title" varchar NOT NULL,
  	"slug" varchar NOT NULL,
  	"active" boolean DEFAULT true,
  	"description" varchar,
  	"image_id" uuid,
  	"filled_by" "enum_product_collections_filled_by" DEFAULT 'hand',
  	"match" "enum_product_collections_match" DEFAULT 'all',
  	"sort" "enum_product_collections_sort" DEFAULT 'newest',
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "product_collections" ENABLE ROW LEVEL SECURITY;
  CREATE TABLE "product_collections_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" uuid NOT NULL,
  	"path" varchar NOT NULL,
  	"products_id" uuid
  );
  
  ALTER TABLE "product_collections_rels" ENABLE ROW LEVEL SECURITY;
  ALTER TABLE "navigation_header" ADD COLUMN "collection_id" uuid;
  ALTER TABLE "navigation_footer_links" ADD COLUMN "collection_id" uuid;
  ALTER TABLE "products_rels" ADD COLUMN "products_id" uuid;
  ALTER TABLE "_products_v_rels" ADD COLUMN "products_id" uuid;
  ALTER TABLE "product_collections_rules" ADD CONSTRAINT "product_collections_rules_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "product_collections_rules" ADD CONSTRAINT "product_collections_rules_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."product_collections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "product_collections" ADD CONSTRAINT "product_collections_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenants"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "product_collections" ADD CONSTRAINT "product_collections_image_id_media_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."media"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "product_collections_rels" ADD CONSTRAINT "product_collections_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."product_collections"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "product_collections_rels" ADD CONSTRAINT "product_collections_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "product_collections_rules_order_idx" ON "product_collections_rules" USING btree ("_order");
  CREATE INDEX "product_collections_rules_parent_id_idx" ON "product_collections_rules" USING btree ("_parent_id");
  CREATE INDEX "product_collections_rules_category_idx" ON "product_collections_rules" USING btree ("category_id");
  CREATE INDEX "product_collections_tenant_idx" ON "product_collections" USING btree ("tenant_id");
  CREATE INDEX "product_collections_image_idx" ON "product_collections" USING btree ("image_id");
  CREATE INDEX "product_collections_updated_at_idx" ON "product_collections" USING btree ("updated_at");
  CREATE INDEX "product_collections_created_at_idx" ON "product_collections" USING btree ("created_at");
  CREATE UNIQUE INDEX "tenant_slug_3_idx" ON "product_collections" USING btree ("tenant_id","slug");
  CREATE INDEX "product_collections_rels_order_idx" ON "product_collections_rels" USING btree ("order");
  CREATE INDEX "product_collections_rels_parent_idx" ON "product_collections_rels" USING btree ("parent_id");
  CREATE INDEX "product_collections_rels_path_idx" ON "product_collections_rels" USING btree ("path");
  CREATE INDEX "product_collections_rels_products_id_idx" ON "product_collections_rels" USING btree ("products_id");
  ALTER TABLE "navigation_header" ADD CONSTRAINT "navigation_header_collection_id_product_collections_id_fk" FOREIGN KEY ("collection_id") REFERENCES "public"."product_collections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "navigation_footer_links" ADD CONSTRAINT "navigation_footer_links_collection_id_product_collections_id_fk" FOREIGN KEY ("collection_id") REFERENCES "public"."product_collections"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "products_rels" ADD CONSTRAINT "products_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_products_v_rels" ADD CONSTRAINT "_products_v_rels_products_fk" FOREIGN KEY ("products_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "navigation_header_collection_idx" ON "navigation_header" USING btree ("collection_id");
  CREATE INDEX "navigation_footer_links_collection_idx" ON "navigation_footer_links" USING btree ("collection_id");
  CREATE INDEX "products_rels_products_id_idx" ON "products_rels" USING btree ("products_id");
  CREATE INDEX "_products_v_rels_products_id_idx" ON "_products_v_rels" USING btree ("products_id");
  CREATE POLICY "souk_wall" ON "product_collections_rules" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "product_collections" "p" where "p"."id" = "product_collections_rules"."_parent_id")) WITH CHECK (exists (select 1 from "product_collections" "p" where "p"."id" = "product_collections_rules"."_parent_id"));
  CREATE POLICY "souk_wall" ON "product_collections" AS PERMISSIVE FOR ALL TO public USING ("product_collections"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid)) WITH CHECK ("product_collections"."tenant_id" = (select nullif(current_setting('souk.tenant', true), '')::uuid));
  CREATE POLICY "souk_wall" ON "product_collections_rels" AS PERMISSIVE FOR ALL TO public USING (exists (select 1 from "product_collections" "p" where "p"."id" = "product_collections_rels"."parent_id")) WITH CHECK (exists (select 1 from "product_collections" "p" where "p"."id" = "product_collections_rels"."parent_id"));`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP POLICY "souk_wall" ON "product_collections_rules" CASCADE;
  DROP TABLE "product_collections_rules" CASCADE;
  DROP POLICY "souk_wall" ON "product_collections" CASCADE;
  DROP TABLE "product_collections" CASCADE;
  DROP POLICY "souk_wall" ON "product_collections_rels" CASCADE;
  DROP TABLE "product_collections_rels" CASCADE;
  ALTER TABLE "navigation_header" DROP CONSTRAINT "navigation_header_collection_id_product_collections_id_fk";
  
  ALTER TABLE "navigation_footer_links" DROP CONSTRAINT "navigation_footer_links_collection_id_product_collections_id_fk";
  
  ALTER TABLE "products_rels" DROP CONSTRAINT "products_rels_products_fk";
  
  ALTER TABLE "_products_v_rels" DROP CONSTRAINT "_products_v_rels_products_fk";
  
  ALTER TABLE "navigation_header" ALTER COLUMN "kind" SET DATA TYPE text;
  ALTER TABLE "navigation_header" ALTER COLUMN "kind" SET DEFAULT 'page'::text;
  DROP TYPE "public"."enum_navigation_header_kind";
  CREATE TYPE "public"."enum_navigation_header_kind" AS ENUM('page', 'category', 'product', 'products', 'url');
  ALTER TABLE "navigation_header" ALTER COLUMN "kind" SET DEFAULT 'page'::"public"."enum_navigation_header_kind";
  ALTER TABLE "navigation_header" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_navigation_header_kind" USING "kind"::"public"."enum_navigation_header_kind";
  ALTER TABLE "navigation_footer_links" ALTER COLUMN "kind" SET DATA TYPE text;
  ALTER TABLE "navigation_footer_links" ALTER COLUMN "kind" SET DEFAULT 'page'::text;
  DROP TYPE "public"."enum_navigation_footer_links_kind";
  CREATE TYPE "public"."enum_navigation_footer_links_kind" AS ENUM('page', 'category', 'product', 'products', 'url');
  ALTER TABLE "navigation_footer_links" ALTER COLUMN "kind" SET DEFAULT 'page'::"public"."enum_navigation_footer_links_kind";
  ALTER TABLE "navigation_footer_links" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_navigation_footer_links_kind" USING "kind"::"public"."enum_navigation_footer_links_kind";
  DROP INDEX "navigation_header_collection_idx";
  DROP INDEX "navigation_footer_links_collection_idx";
  DROP INDEX "products_rels_products_id_idx";
  DROP INDEX "_products_v_rels_products_id_idx";
  ALTER TABLE "navigation_header" DROP COLUMN "collection_id";
  ALTER TABLE "navigation_footer_links" DROP COLUMN "collection_id";
  ALTER TABLE "products_rels" DROP COLUMN "products_id";
  ALTER TABLE "_products_v_rels" DROP COLUMN "products_id";
  DROP TYPE "public"."enum_product_collections_rules_aspect";
  DROP TYPE "public"."enum_product_collections_filled_by";
  DROP TYPE "public"."enum_product_collections_match";
  DROP TYPE "public"."enum_product_collections_sort";`)
}
