// The files of the law pack, as read-only data of the binary: processes share its pages.
//
// A new file of `rules/law` or `rules/shared` is added here twice, in the order of the paths.
#include "CLawPack.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const char law_version[] = {
#embed "../../rules/law/VERSION"
};
static const char law_access[] = {
#embed "../../rules/law/access.lua"
};
static const char law_accounting[] = {
#embed "../../rules/law/accounting.lua"
};
static const char law_archives[] = {
#embed "../../rules/law/archives.lua"
};
static const char law_assumptions[] = {
#embed "../../rules/law/assumptions.lua"
};
static const char law_consent[] = {
#embed "../../rules/law/consent.lua"
};
static const char law_debts[] = {
#embed "../../rules/law/debts.lua"
};
static const char law_disclosure[] = {
#embed "../../rules/law/disclosure.lua"
};
static const char law_erasure_grounds[] = {
#embed "../../rules/law/erasure-grounds.lua"
};
static const char law_erasure[] = {
#embed "../../rules/law/erasure.lua"
};
static const char law_fallback_before[] = {
#embed "../../rules/law/fallback-before.lua"
};
static const char law_fallback[] = {
#embed "../../rules/law/fallback.lua"
};
static const char law_identification[] = {
#embed "../../rules/law/identification.lua"
};
static const char law_identity_code[] = {
#embed "../../rules/law/identity-code.lua"
};
static const char law_marketing[] = {
#embed "../../rules/law/marketing.lua"
};
static const char law_non_disclosure_order[] = {
#embed "../../rules/law/non-disclosure-order.lua"
};
static const char law_objection[] = {
#embed "../../rules/law/objection.lua"
};
static const char law_openness[] = {
#embed "../../rules/law/openness.lua"
};
static const char law_personal_data_act[] = {
#embed "../../rules/law/personal-data-act.lua"
};
static const char law_portability[] = {
#embed "../../rules/law/portability.lua"
};
static const char law_publication[] = {
#embed "../../rules/law/publication.lua"
};
static const char law_rectification[] = {
#embed "../../rules/law/rectification.lua"
};
static const char law_replies[] = {
#embed "../../rules/law/replies.lua"
};
static const char law_restriction[] = {
#embed "../../rules/law/restriction.lua"
};
static const char law_scope[] = {
#embed "../../rules/law/scope.lua"
};
static const char law_staff_access[] = {
#embed "../../rules/law/staff-access.lua"
};
static const char law_statutes[] = {
#embed "../../rules/law/statutes.lua"
};
static const char law_transfers[] = {
#embed "../../rules/law/transfers.lua"
};
static const char messages[] = {
#embed "../../rules/messages.yaml"
};
static const char shared_adequacy[] = {
#embed "../../rules/shared/adequacy.lua"
};
static const char shared_archive_plan[] = {
#embed "../../rules/shared/archive-plan.lua"
};
static const char shared_bans[] = {
#embed "../../rules/shared/bans.lua"
};
static const char shared_citations[] = {
#embed "../../rules/shared/citations.lua"
};
static const char shared_claims[] = {
#embed "../../rules/shared/claims.lua"
};
static const char shared_collection[] = {
#embed "../../rules/shared/collection.lua"
};
static const char shared_conditions_on_claims[] = {
#embed "../../rules/shared/conditions-on-claims.lua"
};
static const char shared_conditions[] = {
#embed "../../rules/shared/conditions.lua"
};
static const char shared_disclosure_duties[] = {
#embed "../../rules/shared/disclosure-duties.lua"
};
static const char shared_disclosure_duty_table[] = {
#embed "../../rules/shared/disclosure-duty-table.lua"
};
static const char shared_doubtful_years[] = {
#embed "../../rules/shared/doubtful-years.lua"
};
static const char shared_fallback[] = {
#embed "../../rules/shared/fallback.lua"
};
static const char shared_items[] = {
#embed "../../rules/shared/items.lua"
};
static const char shared_purposes[] = {
#embed "../../rules/shared/purposes.lua"
};
static const char shared_texts[] = {
#embed "../../rules/shared/texts.lua"
};

#define ENTRY(path, bytes) {path, bytes, sizeof bytes}

static const struct law_file files[] = {
    ENTRY("law/VERSION", law_version),
    ENTRY("law/access.lua", law_access),
    ENTRY("law/accounting.lua", law_accounting),
    ENTRY("law/archives.lua", law_archives),
    ENTRY("law/assumptions.lua", law_assumptions),
    ENTRY("law/consent.lua", law_consent),
    ENTRY("law/debts.lua", law_debts),
    ENTRY("law/disclosure.lua", law_disclosure),
    ENTRY("law/erasure-grounds.lua", law_erasure_grounds),
    ENTRY("law/erasure.lua", law_erasure),
    ENTRY("law/fallback-before.lua", law_fallback_before),
    ENTRY("law/fallback.lua", law_fallback),
    ENTRY("law/identification.lua", law_identification),
    ENTRY("law/identity-code.lua", law_identity_code),
    ENTRY("law/marketing.lua", law_marketing),
    ENTRY("law/non-disclosure-order.lua", law_non_disclosure_order),
    ENTRY("law/objection.lua", law_objection),
    ENTRY("law/openness.lua", law_openness),
    ENTRY("law/personal-data-act.lua", law_personal_data_act),
    ENTRY("law/portability.lua", law_portability),
    ENTRY("law/publication.lua", law_publication),
    ENTRY("law/rectification.lua", law_rectification),
    ENTRY("law/replies.lua", law_replies),
    ENTRY("law/restriction.lua", law_restriction),
    ENTRY("law/scope.lua", law_scope),
    ENTRY("law/staff-access.lua", law_staff_access),
    ENTRY("law/statutes.lua", law_statutes),
    ENTRY("law/transfers.lua", law_transfers),
    ENTRY("messages.yaml", messages),
    ENTRY("shared/adequacy.lua", shared_adequacy),
    ENTRY("shared/archive-plan.lua", shared_archive_plan),
    ENTRY("shared/bans.lua", shared_bans),
    ENTRY("shared/citations.lua", shared_citations),
    ENTRY("shared/claims.lua", shared_claims),
    ENTRY("shared/collection.lua", shared_collection),
    ENTRY("shared/conditions-on-claims.lua", shared_conditions_on_claims),
    ENTRY("shared/conditions.lua", shared_conditions),
    ENTRY("shared/disclosure-duties.lua", shared_disclosure_duties),
    ENTRY("shared/disclosure-duty-table.lua", shared_disclosure_duty_table),
    ENTRY("shared/doubtful-years.lua", shared_doubtful_years),
    ENTRY("shared/fallback.lua", shared_fallback),
    ENTRY("shared/items.lua", shared_items),
    ENTRY("shared/purposes.lua", shared_purposes),
    ENTRY("shared/texts.lua", shared_texts),
};

size_t law_file_count(void) { return sizeof files / sizeof *files; }

struct law_file law_file_at(size_t number) { return files[number]; }
