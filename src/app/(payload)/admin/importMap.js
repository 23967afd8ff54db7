import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RelationshipFeatureClient as RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkLabel as LinkLabel_befe9ede6a9dbeafb291eabb6a18cebe } from '@/panel/LinkLabel'
import { NavigationEntry as NavigationEntry_ed4f319a22de8b7cd8f6a05977d05377 } from '@/panel/NavigationEntry'
import { EmptyList as EmptyList_dfbd940f6f842b2a2e0e719ef0ec6004 } from '@souk/kernel/panel'
import { PriceCell as PriceCell_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { MoneyField as MoneyField_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { StockCell as StockCell_1632b99f482ee663299321767043bf0b } from '@souk/commerce/client'
import { DigitalStock as DigitalStock_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { YesCell as YesCell_0f8d601d8d98af28d92237b80f6833a7 } from '@/panel/YesCell'
import { VariantMatrix as VariantMatrix_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { OptionsField as OptionsField_1632b99f482ee663299321767043bf0b } from '@souk/commerce/client'
import { LicenseKeyCell as LicenseKeyCell_1632b99f482ee663299321767043bf0b } from '@souk/commerce/client'
import { StateCell as StateCell_dfbd940f6f842b2a2e0e719ef0ec6004 } from '@souk/kernel/panel'
import { OrderCell as OrderCell_1632b99f482ee663299321767043bf0b } from '@souk/commerce/client'
import { AddLicenseKeys as AddLicenseKeys_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { LowCell as LowCell_1632b99f482ee663299321767043bf0b } from '@souk/commerce/client'
import { StockCheck as StockCheck_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { TransferActions as TransferActions_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { CountSheet as CountSheet_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { CauseCell as CauseCell_1632b99f482ee663299321767043bf0b } from '@souk/commerce/client'
import { OrderNumberCell as OrderNumberCell_1632b99f482ee663299321767043bf0b } from '@souk/commerce/client'
import { StatusCell as StatusCell_1632b99f482ee663299321767043bf0b } from '@souk/commerce/client'
import { TotalLabel as TotalLabel_1632b99f482ee663299321767043bf0b } from '@souk/commerce/client'
import { MoneyCell as MoneyCell_1632b99f482ee663299321767043bf0b } from '@souk/commerce/client'
import { OrderPage as OrderPage_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { PastOrderPage as PastOrderPage_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { WordsCell as WordsCell_1632b99f482ee663299321767043bf0b } from '@souk/commerce/client'
import { GoToOrder as GoToOrder_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { DayCell as DayCell_373d746bf6690f8359b482f4a457f14f } from '@souk/stripe-connect/client'
import { AmountCell as AmountCell_373d746bf6690f8359b482f4a457f14f } from '@souk/stripe-connect/client'
import { Reconciliation as Reconciliation_41a008dcf8ae6a5e8e78d54f71543941 } from '@souk/stripe-connect/rsc'
import { PayoutPage as PayoutPage_41a008dcf8ae6a5e8e78d54f71543941 } from '@souk/stripe-connect/rsc'
import { CartPage as CartPage_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { ReminderNumbers as ReminderNumbers_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { PriceListEntries as PriceListEntries_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { TryPrice as TryPrice_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { PromotionSummary as PromotionSummary_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { GiftCardCell as GiftCardCell_1632b99f482ee663299321767043bf0b } from '@souk/commerce/client'
import { IssueGiftCard as IssueGiftCard_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { GiftCardPage as GiftCardPage_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { CustomerCredit as CustomerCredit_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { CustomerOrders as CustomerOrders_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { TryShipping as TryShipping_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { CarrierField as CarrierField_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { MethodPriceCell as MethodPriceCell_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { StepsField as StepsField_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { TaxTools as TaxTools_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { ImportDesk as ImportDesk_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { ImportPage as ImportPage_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { ExportDesk as ExportDesk_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { ExportPage as ExportPage_3e259938467c2695e8b3170aa1a2803f } from '@souk/commerce/rsc'
import { GetPaidPage as GetPaidPage_41a008dcf8ae6a5e8e78d54f71543941 } from '@souk/stripe-connect/rsc'
import { BillingPage as BillingPage_eeae4013e83f616a1fab14c198ef9462 } from '@souk/tenancy/rsc'
import { ReplayEvent as ReplayEvent_373d746bf6690f8359b482f4a457f14f } from '@souk/stripe-connect/client'
import { FeesEarned as FeesEarned_373d746bf6690f8359b482f4a457f14f } from '@souk/stripe-connect/client'
import { SimulatedPayments as SimulatedPayments_5e36b7f9919ef8107c148fdbd3d6ecb2 } from '@/panel/SimulatedPayments'
import { BillingBanner as BillingBanner_eeae4013e83f616a1fab14c198ef9462 } from '@souk/tenancy/rsc'
import { SoukIcon as SoukIcon_4fae0d1207cf171ccda63af54dfc30a9 } from '@/panel/SoukIcon'
import { SoukLogo as SoukLogo_9e467d2c869649b3ba47b7a601763a3a } from '@/panel/SoukLogo'
import { DemoAccounts as DemoAccounts_3d09aefb9135fcc7569930a03380e5a9 } from '@/panel/DemoAccounts'
import { TenantSelector as TenantSelector_f93d523f03a2324ced58537881b91089 } from '@souk/tenancy/client'
import { Dashboard as Dashboard_70f7176e8c370a4136276501fc87013f } from '@/panel/Dashboard'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#RelationshipFeatureClient": RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@/panel/LinkLabel#LinkLabel": LinkLabel_befe9ede6a9dbeafb291eabb6a18cebe,
  "@/panel/NavigationEntry#NavigationEntry": NavigationEntry_ed4f319a22de8b7cd8f6a05977d05377,
  "@souk/kernel/panel#EmptyList": EmptyList_dfbd940f6f842b2a2e0e719ef0ec6004,
  "@souk/commerce/rsc#PriceCell": PriceCell_3e259938467c2695e8b3170aa1a2803f,
  "@souk/commerce/rsc#MoneyField": MoneyField_3e259938467c2695e8b3170aa1a2803f,
  "@souk/commerce/client#StockCell": StockCell_1632b99f482ee663299321767043bf0b,
  "@souk/commerce/rsc#DigitalStock": DigitalStock_3e259938467c2695e8b3170aa1a2803f,
  "@/panel/YesCell#YesCell": YesCell_0f8d601d8d98af28d92237b80f6833a7,
  "@souk/commerce/rsc#VariantMatrix": VariantMatrix_3e259938467c2695e8b3170aa1a2803f,
  "@souk/commerce/client#OptionsField": OptionsField_1632b99f482ee663299321767043bf0b,
  "@souk/commerce/client#LicenseKeyCell": LicenseKeyCell_1632b99f482ee663299321767043bf0b,
  "@souk/kernel/panel#StateCell": StateCell_dfbd940f6f842b2a2e0e719ef0ec6004,
  "@souk/commerce/client#OrderCell": OrderCell_1632b99f482ee663299321767043bf0b,
  "@souk/commerce/rsc#AddLicenseKeys": AddLicenseKeys_3e259938467c2695e8b3170aa1a2803f,
  "@souk/commerce/client#LowCell": LowCell_1632b99f482ee663299321767043bf0b,
  "@souk/commerce/rsc#StockCheck": StockCheck_3e259938467c2695e8b3170aa1a2803f,
  "@souk/commerce/rsc#TransferActions": TransferActions_3e259938467c2695e8b3170aa1a2803f,
  "@souk/commerce/rsc#CountSheet": CountSheet_3e259938467c2695e8b3170aa1a2803f,
  "@souk/commerce/client#CauseCell": CauseCell_1632b99f482ee663299321767043bf0b,
  "@souk/commerce/client#OrderNumberCell": OrderNumberCell_1632b99f482ee663299321767043bf0b,
  "@souk/commerce/client#StatusCell": StatusCell_1632b99f482ee663299321767043bf0b,
  "@souk/commerce/client#TotalLabel": TotalLabel_1632b99f482ee663299321767043bf0b,
  "@souk/commerce/client#MoneyCell": MoneyCell_1632b99f482ee663299321767043bf0b,
  "@souk/commerce/rsc#OrderPage": OrderPage_3e259938467c2695e8b3170aa1a2803f,
  "@souk/commerce/rsc#PastOrderPage": PastOrderPage_3e259938467c2695e8b3170aa1a2803f,
  "@souk/commerce/client#WordsCell": WordsCell_1632b99f482ee663299321767043bf0b,
  "@souk/commerce/rsc#GoToOrder": GoToOrder_3e259938467c2695e8b3170aa1a2803f,
  "@souk/stripe-connect/client#DayCell": DayCell_373d746bf6690f8359b482f4a457f14f,
  "@souk/stripe-connect/client#AmountCell": AmountCell_373d746bf6690f8359b482f4a457f14f,
  "@souk/stripe-connect/rsc#Reconciliation": Reconciliation_41a008dcf8ae6a5e8e78d54f71543941,
  "@souk/stripe-connect/rsc#PayoutPage": PayoutPage_41a008dcf8ae6a5e8e78d54f71543941,
  "@souk/commerce/rsc#CartPage": CartPage_3e259938467c2695e8b3170aa1a2803f,
  "@souk/commerce/rsc#ReminderNumbers": ReminderNumbers_3e259938467c2695e8b3170aa1a2803f,
  "@souk/commerce/rsc#PriceListEntries": PriceListEntries_3e259938467c2695e8b3170aa1a2803f,
  "@souk/commerce/rsc#TryPrice": TryPrice_3e259938467c2695e8b3170aa1a2803f,
  "@souk/commerce/rsc#PromotionSummary": PromotionSummary_3e259938467c2695e8b3170aa1a2803f,
  "@souk/commerce/client#GiftCardCell": GiftCardCell_1632b99f482ee663299321767043bf0b,
  "@souk/commerce/rsc#IssueGiftCard": IssueGiftCard_3e259938467c2695e8b3170aa1a2803f,
  "@souk/commerce/rsc#GiftCardPage": GiftCardPage_3e259938467c2695e8b3170aa1a2803f,
  "@souk/commerce/rsc#CustomerCredit": CustomerCredit_3e259938467c2695e8b3170aa1a2803f,
  "@souk/commerce/rsc#CustomerOrders": CustomerOrders_3e259938467c2695e8b3170aa1a2803f,
  "@souk/commerce/rsc#TryShipping": TryShipping_3e259938467c2695e8b3170aa1a2803f,
  "@souk/commerce/rsc#CarrierField": CarrierField_3e259938467c2695e8b3170aa1a2803f,
  "@souk/commerce/rsc#MethodPriceCell": MethodPriceCell_3e259938467c2695e8b3170aa1a2803f,
  "@souk/commerce/rsc#StepsField": StepsField_3e259938467c2695e8b3170aa1a2803f,
  "@souk/commerce/rsc#TaxTools": TaxTools_3e259938467c2695e8b3170aa1a2803f,
  "@souk/commerce/rsc#ImportDesk": ImportDesk_3e259938467c2695e8b3170aa1a2803f,
  "@souk/commerce/rsc#ImportPage": ImportPage_3e259938467c2695e8b3170aa1a2803f,
  "@souk/commerce/rsc#ExportDesk": ExportDesk_3e259938467c2695e8b3170aa1a2803f,
  "@souk/commerce/rsc#ExportPage": ExportPage_3e259938467c2695e8b3170aa1a2803f,
  "@souk/stripe-connect/rsc#GetPaidPage": GetPaidPage_41a008dcf8ae6a5e8e78d54f71543941,
  "@souk/tenancy/rsc#BillingPage": BillingPage_eeae4013e83f616a1fab14c198ef9462,
  "@souk/stripe-connect/client#ReplayEvent": ReplayEvent_373d746bf6690f8359b482f4a457f14f,
  "@souk/stripe-connect/client#FeesEarned": FeesEarned_373d746bf6690f8359b482f4a457f14f,
  "@/panel/SimulatedPayments#SimulatedPayments": SimulatedPayments_5e36b7f9919ef8107c148fdbd3d6ecb2,
  "@souk/tenancy/rsc#BillingBanner": BillingBanner_eeae4013e83f616a1fab14c198ef9462,
  "@/panel/SoukIcon#SoukIcon": SoukIcon_4fae0d1207cf171ccda63af54dfc30a9,
  "@/panel/SoukLogo#SoukLogo": SoukLogo_9e467d2c869649b3ba47b7a601763a3a,
  "@/panel/DemoAccounts#DemoAccounts": DemoAccounts_3d09aefb9135fcc7569930a03380e5a9,
  "@souk/tenancy/client#TenantSelector": TenantSelector_f93d523f03a2324ced58537881b91089,
  "@/panel/Dashboard#Dashboard": Dashboard_70f7176e8c370a4136276501fc87013f,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
