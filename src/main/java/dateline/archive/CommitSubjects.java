package dateline.archive;

import dateline.model.Judgement;
import dateline.model.Subject;
import dateline.model.SubjectId;
import java.sql.SQLException;

/** Writes subjects and what was judged for them, within a commit. */
final class CommitSubjects {

    private final Statements statements;

    CommitSubjects(Statements statements) {
        this.statements = statements;
    }

    void sought(Subject subject) throws SQLException {
        statements.run("""
            insert into subject (id, name, data) values (?, ?, ?)
            on conflict (id) do update set name = excluded.name, data = excluded.data
            """, subject.id(), subject.name(), SubjectJson.write(subject));
    }

    void unsought(SubjectId subject) throws SQLException {
        statements.run("delete from judgement where subject = ?", subject);
        statements.run("delete from subject where id = ?", subject);
    }

    void judged(Judgement judgement) throws SQLException {
        if (judgement.verdict() == Subject.Verdict.LEAVE) {
            statements.run(
                    "delete from judgement where subject = ? and article = ?",
                    judgement.subject(),
                    judgement.article().value());
            return;
        }
        statements.run(
                """
                insert into judgement (subject, article, ordered, relevance, verdict, reasons)
                select ?, id, ordered, ?, ?, ? from article where id = ?
                on conflict (subject, article) do update set ordered = excluded.ordered,
                  relevance = excluded.relevance, verdict = excluded.verdict, reasons = excluded.reasons
                """,
                judgement.subject(),
                judgement.relevance(),
                judgement.verdict(),
                SubjectJson.write(judgement.reasons()),
                judgement.article().value());
        if (judgement.verdict() == Subject.Verdict.PUBLISH) {
            statements.run(
                    "insert into unnamed (article) select id from article where id = ? on conflict (article) do"
                            + " nothing",
                    judgement.article().value());
        }
    }
}
