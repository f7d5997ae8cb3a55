package org.homeward.store;

import java.util.List;
import org.homeward.disclosure.*;
import org.homeward.store.converters.GeometryBinding;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/** Writes the jOOQ classes of a migrated database: {@code ./homeward generate}. */
public final class GenerateTables {

    private GenerateTables() {}

    /** @param arguments JDBC address, user, password, target folder */
    public static void main(String[] arguments) throws Exception {
        generate(arguments[0], arguments[1], arguments[2], arguments[3]);
    }

    static void generate(String url, String user, String password, String folder) throws Exception {
        GenerationTool.generate(new Configuration()
                .withJdbc(new Jdbc()
                        .withDriver("org.postgresql.Driver")
                        .withUrl(url)
                        .withUser(user)
                        .withPassword(password))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withSchemata(
                                        new SchemaMappingType().withInputSchema("homeward"),
                                        new SchemaMappingType().withInputSchema("encrypted"))
                                .withExcludes(
                                        "flyway_schema_history|superseded_once|row_security|system_access"
                                                + "|length_prefixed|audit_hash|audit_only_grows"
                                                // Row security alone uses these; the application does not know them.
                                                + "|access_due|seal|.*\\.(access_child_id|access_scopes|access_audiences|counted_scopes)")
                                .withIncludeExcludeColumns(true)
                                .withForcedTypes(forcedTypes()))
                        .withGenerate(new Generate()
                                .withGeneratedAnnotation(false)
                                .withComments(false)
                                .withJavadoc(false)
                                .withRecords(true)
                                .withImplicitJoinPathsToMany(false))
                        .withTarget(new Target()
                                .withPackageName("org.homeward.store.db")
                                .withDirectory(folder))));
    }

    private static List<ForcedType> forcedTypes() {
        return List.of(
                geometry(),
                ciphertext(),
                constants(EpisodeKind.class, ".*\\.episode(_version)?\\.kind"),
                constants(TimePrecision.class, ".*\\.(started|ended|made|held)_precision"),
                constants(Care.class, ".*\\.care"),
                constants(Risk.class, ".*\\.risk"),
                constants(Sex.class, ".*\\.sex"),
                constants(TopicAnswer.class, ".*\\.interview_topic(_version)?\\.answer"),
                constants(Topic.class, ".*\\.interview_topic(_version)?\\.topic"),
                constants(OfferMethod.class, ".*\\.offer(_version)?\\.method"),
                constants(OfferOutcome.class, ".*\\.offer(_version)?\\.outcome"),
                constants(StatementKind.class, ".*\\.(statement(_version)?|statement_facts)\\.kind"),
                constants(SaidBy.class, ".*\\.said_by"),
                constants(ChildView.class, ".*\\.child_view"),
                constants(PrecisionTier.class, ".*\\.place(_version)?\\.precision"),
                constants(PlaceRole.class, ".*\\.place(_version)?\\.role"),
                constants(FactorSide.class, ".*\\.factor(_version)?\\.side"),
                constants(HarmAnswer.class, ".*\\.harm_answer"),
                constants(AreaKind.class, ".*\\.area\\.kind"),
                constants(ActionOutcome.class, ".*\\.action(_version)?\\.outcome"),
                constants(
                        YesNo.class,
                        ".*\\.(send|reported|same_worker|preference_met|seen_alone|confidentiality_explained"
                                + "|consequences_explained|next_steps_explained|carer_feedback_agreed|likely_again)"));
    }

    private static ForcedType constants(Class<?> type, String columns) {
        return new ForcedType()
                .withUserType(type.getName())
                .withEnumConverter(true)
                .withIncludeExpression(columns);
    }

    /** Every bytea column of the schema {@code encrypted} except the keyed indexes and fingerprints. */
    private static ForcedType ciphertext() {
        return new ForcedType()
                .withUserType(Ciphertext.class.getName())
                .withConverter(CiphertextConverter.class.getName())
                .withIncludeExpression("encrypted\\..*")
                .withExcludeExpression(".*\\.(fingerprint|[a-z]+_index)")
                .withIncludeTypes("bytea");
    }

    private static ForcedType geometry() {
        return new ForcedType()
                .withUserType("org.locationtech.jts.geom.Geometry")
                .withBinding(GeometryBinding.class.getName())
                .withIncludeExpression(".*\\.geom.*")
                .withIncludeTypes("geometry");
    }
}
