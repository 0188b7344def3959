"""The types of journal entries: one row a type, with the words of the page, its filter and the docs.

The code is what the database keeps; it never changes, for the journal is append-only. A type that nothing writes any
more stays here as `historical=True`, so that the entries people have are still said in words.
"""

from enum import StrEnum
from typing import Self

SUBJECTS = {
    "article": "articles",
    "attribution": "chains",
    "calendar": "calendar",
    "candidate": "proposed claims",
    "claim": "claims",
    "desk": "desks",
    "echo": "proposed edges",
    "edge": "who took it from whom",
    "evidence": "evidence",
    "finding": "findings",
    "person": "people",
    "policy": "policies",
    "proposal": "approvals",
    "publication": "publications",
    "report": "reports",
    "source": "sources",
    "status": "changes of status",
    "token": "tokens",
    "view": "saved views",
}
"""What entries speak of, by the first half of their code."""

UNKNOWN_TYPE = "A newer version of the tracker wrote this type of entry."


class JournalType(StrEnum):
    """One type: its code `subject:action`, what happened to the subject, and a sentence on what an entry records."""

    action: str
    sentence: str
    historical: bool

    def __new__(cls, code: str, action: str, sentence: str, historical: bool = False) -> Self:
        """A row of the table; the member equals its code, so that it can be compared with what is kept."""
        row = str.__new__(cls, code)
        # The code alone is the value: words may be changed, what the journal keeps may not.
        row._value_ = code
        row.action, row.sentence, row.historical = action, sentence, historical
        return row

    @property
    def subject(self) -> str:
        """The first half of the code."""
        return self.value.partition(":")[0]

    @property
    def label(self) -> str:
        """The type in words: `claims: changed`."""
        return f"{SUBJECTS[self.subject]}: {self.action}"

    # A row reads on two lines; the formatter would make five of it and a page of the table.
    # fmt: off
    ARTICLE_CREATE = ("article:create", "recorded",
                      "An article was taken in.")
    ARTICLE_DATE = ("article:date", "dated",
                    "Somebody recorded the day on which an article was published.")
    ARTICLE_READ = ("article:read", "read and checked",
                    "The text machine read a version and proposed claims and findings.")
    ARTICLE_UNREAD = ("article:unread", "not read",
                      "The text machine gave up on a version: it took too long or too much memory.")
    ARTICLE_VERSION = ("article:version", "new text",
                       "Another text of an article was taken in beside the earlier ones.")
    ATTRIBUTION_RECORD = ("attribution:record", "recorded",
                          "Who is said to have said it was recorded as a whole chain.")
    CALENDAR_ADD = ("calendar:add", "added",
                    "An entry was added to the calendar.")
    CALENDAR_CORRECT = ("calendar:correct", "corrected",
                        "An entry of the calendar was replaced by a corrected one.")
    CALENDAR_SEED = ("calendar:seed", "taken in",
                     "Entries that come with the tracker were taken into the calendar.")
    CANDIDATE_ACCEPT = ("candidate:accept", "accepted",
                        "A proposed claim became a claim, as it was or edited.")
    CANDIDATE_DISMISS = ("candidate:dismiss", "dismissed",
                         "Somebody said that a proposed claim is none.")
    CLAIM_ANCHOR = ("claim:anchor", "quote found again",
                    "The place of a claim’s quote in a newer text was found, lost or pointed out.")
    CLAIM_CREATE = ("claim:create", "recorded",
                    "A claim was recorded.")
    CLAIM_EDIT = ("claim:edit", "changed",
                  "Fields of a claim were changed, such as its statement, topics, owner or due date.")
    CLAIM_RECHECK = ("claim:recheck", "flagged for a second look",
                     "What a claim rests on changed, so the tracker asks for a second look or takes that back.")
    CLAIM_STANDS = ("claim:stands", "looked at again and left",
                    "Somebody looked again and said why the claim stands where it stands.")
    DESK_ADD = ("desk:add", "added",
                "A desk was opened.")
    DESK_CLOSE = ("desk:close", "closed",
                  "A desk was closed; its reports stop.")
    DESK_FREE_DAY = ("desk:free_day", "free day added",
                     "A desk made a day free, once or each year.")
    DESK_HOLIDAYS = ("desk:holidays", "public holidays chosen",
                     "Somebody chose whose public holidays are free at a desk.")
    DESK_REOPEN = ("desk:reopen", "opened again",
                   "A closed desk was opened again.")
    DESK_WORKING_DAY = ("desk:working_day", "free day taken back",
                        "A day that a desk had made free is a working day again.")
    ECHO_ACCEPT = ("echo:accept", "accepted",
                   "A proposal that one text comes from another became an edge.")
    ECHO_DISMISS = ("echo:dismiss", "dismissed",
                    "Somebody said that a proposed edge is none.")
    ECHO_PROPOSE = ("echo:propose", "proposed",
                    "Texts that share wording made the tracker propose who took it from whom.")
    EDGE_RECORD = ("edge:record", "recorded",
                   "Somebody recorded from whom a publication took it.")
    EDGE_WITHDRAW = ("edge:withdraw", "withdrawn",
                     "A recorded edge was taken back.")
    EVIDENCE_ADD = ("evidence:add", "added",
                    "Something that speaks for or against a claim, or is context, was recorded.")
    EVIDENCE_SUPERSEDE = ("evidence:supersede", "corrected",
                          "An item of evidence was replaced by a corrected one.")
    EVIDENCE_WITHDRAW = ("evidence:withdraw", "withdrawn",
                         "An item of evidence was taken back.")
    FINDING_ACCEPT = ("finding:accept", "accepted",
                      "Somebody agreed with what a check found.")
    FINDING_COMPUTE = ("finding:compute", "computed",
                       "A check said something about a claim.")
    FINDING_DISMISS = ("finding:dismiss", "dismissed",
                       "Somebody disagreed with what a check found and said why.")
    FINDING_LOAD = ("finding:load", "loaded",
                    "A finding was loaded from a file.")
    PERSON_ADD = ("person:add", "added",
                  "An account was opened.")
    PERSON_DISABLE = ("person:disable", "switched off",
                      "An account was closed.")
    PERSON_ENABLE = ("person:enable", "switched on",
                     "A closed account was opened again.")
    PERSON_PASSWORD = ("person:password", "password changed",
                       "Somebody changed their own password; the password itself is not kept here.")
    PERSON_ROLE = ("person:role", "role changed",
                   "Somebody’s role at a desk was given, changed or taken away.")
    POLICY_ADOPT = ("policy:adopt", "adopted",
                    "A desk adopted another policy.")
    PROPOSAL_APPROVE = ("proposal:approve", "approved",
                        "A second person approved a proposed status, and the claim moved.")
    PROPOSAL_MAKE = ("proposal:make", "proposed",
                     "Somebody proposed a status that a second person has to approve.")
    PROPOSAL_REJECT = ("proposal:reject", "rejected",
                       "A second person turned down a proposed status.")
    PUBLICATION_APART = ("publication:apart", "said to be two",
                         "Two publications of one address were said to be two.")
    PUBLICATION_ONE = ("publication:one", "said to be one",
                       "It was taken back that two publications of one address are two.")
    REPORT_CREATE = ("report:create", "recorded",
                     "A report was set up.")
    REPORT_EDIT = ("report:edit", "changed",
                   "The name, filter or schedule of a report was changed.")
    REPORT_LEAVE = ("report:leave", "mail left as it was",
                    "A mail of which nobody knows whether it arrived was not sent again.")
    REPORT_PAUSE = ("report:pause", "paused",
                    "A report was paused.")
    REPORT_RECIPIENT = ("report:recipient", "recipients",
                        "A recipient was added to a report or taken off it.")
    REPORT_RESEND = ("report:resend", "mail sent again",
                     "A mail of an edition was sent again.")
    REPORT_RESUME = ("report:resume", "resumed",
                     "A paused report was resumed.")
    REPORT_SUBSCRIBE = ("report:subscribe", "subscribed again",
                        "A recipient who had unsubscribed gets the report again.")
    REPORT_UNSUBSCRIBE = ("report:unsubscribe", "unsubscribed",
                          "A recipient unsubscribed from a report.")
    SOURCE_APART = ("source:apart", "kept apart",
                    "Somebody said that two sources with names that are near are two.")
    SOURCE_APART_UNDO = ("source:apart_undo", "no longer kept apart",
                         "Somebody took back that two sources are two, so they may be one again.")
    SOURCE_CORRECT = ("source:correct", "corrected",
                      "A source, or one publication of it, corrected what it had said.")
    SOURCE_CREATE = ("source:create", "recorded",
                     "A source was recorded.")
    SOURCE_EDIT = ("source:edit", "changed",
                   "The name, other names, owner or other fields of a source were changed.")
    SOURCE_GRADE = ("source:grade", "graded",
                    "The reliability of a source was graded.")
    SOURCE_MERGE = ("source:merge", "merged",
                    "Two records of the same source became one.")
    SOURCE_REINSTATE = ("source:reinstate", "reinstated",
                        "A retraction or correction of a source was undone.")
    SOURCE_RETRACT = ("source:retract", "retracted",
                      "A source, or one publication of it, took back what it had said.")
    SOURCE_UNMERGE = ("source:unmerge", "taken apart again",
                      "A source was taken out of the one that it had been merged into.")
    STATUS_CHANGE = ("status:change", "moved",
                     "A claim moved from one status to another.")
    TOKEN_MAKE = ("token:make", "made",
                  "Somebody made a token for a program; the token itself is not kept here.")
    TOKEN_REVOKE = ("token:revoke", "revoked",
                    "A token was revoked; the program that used it is let in no longer.")
    VIEW_DELETE = ("view:delete", "deleted",
                   "A saved view was deleted.")
    VIEW_EDIT = ("view:edit", "changed",
                 "A saved view was renamed or asks for something else.")
    VIEW_SAVE = ("view:save", "saved",
                 "A filter of the ledger was saved as a view.")
    # fmt: on


_BY_CODE = {row.value: row for row in JournalType}


def type_of(code: str) -> JournalType | None:
    """The row of a code that is kept; None where a newer version of the tracker wrote it."""
    return _BY_CODE.get(code)


def registered(code: str) -> JournalType:
    """The row of a code that is about to be written; `ValueError` where the table has none."""
    if code not in _BY_CODE:
        raise ValueError(f"There is no type of entry “{code}”; give it a row in tracker/rules/journal_types.py.")
    return _BY_CODE[code]
