using Connectors.Application.Installed;
using Connectors.Application.Recording;
using Connectors.Domain.Definitions;
using Connectors.Domain.Installed;
using Connectors.Domain.Merging;
using Connectors.Domain.People;
using Connectors.Domain.Updating.Watching;
using Connectors.Web.Presentation;

namespace Connectors.Web.Tests.Presentation;

public sealed class RevisionWordsTests
{
    public static TheoryData<RevisionFacts, string> Titles => new()
    {
        { new(RevisionKind.Built), "Built" },
        { new(RevisionKind.Installed) { To = "1.2.0" }, "Installed 1.2.0" },
        { new(RevisionKind.Installed) { To = "1.2.0", From = "1.0.0" }, "Installed 1.2.0 alongside 1.0.0" },
        { new(RevisionKind.Edited) { Count = 1 }, "1 change" },
        { new(RevisionKind.Edited) { Count = 2 }, "2 changes" },
        { new(RevisionKind.Renamed), "Renamed" },
        { new(RevisionKind.Removed), "Removed" },
        { new(RevisionKind.PutBack), "Restored" },
        { new(RevisionKind.Restored) { Number = 3 }, "Restored revision 3" },
        { new(RevisionKind.Updated) { To = "1.2.0" }, "Updated to 1.2.0" },
        { new(RevisionKind.Updated) { To = "1.2.0", Count = 1 }, "Updated to 1.2.0, 1 change kept" },
        { new(RevisionKind.Overwritten) { To = "1.2.0" }, "Overwritten by 1.2.0" },
        { new(RevisionKind.Undone) { Number = 4, To = "1.0.0" }, "Undid revision 4, back to 1.0.0" },
        { new(RevisionKind.EditsRestored) { Count = 2 }, "Restored 2 changes" },
        { new(RevisionKind.TookOver) { Count = 1, From = "1.0.0" }, "Took over 1 change from 1.0.0" },
        { new(RevisionKind.MoveUndone) { From = "1.0.0" }, "Undid the move from 1.0.0" },
    };

    [Theory]
    [MemberData(nameof(Titles))]
    public void What_was_done_has_a_title(RevisionFacts facts, string title) =>
        Assert.Equal(title, RevisionWords.Title(Revision(facts)));

    [Fact]
    public void Every_kind_has_a_title() =>
        Assert.All(Enum.GetValues<RevisionKind>(), kind => Assert.NotEmpty(RevisionWords.Title(Revision(new RevisionFacts(kind)))));

    [Theory]
    [InlineData(RevisionKind.Edited, null, "Name: `Shop` → `Store`")]
    [InlineData(RevisionKind.Updated, Fate.Kept, "Kept: Name: `Shop` → `Store`")]
    [InlineData(RevisionKind.Undone, Fate.AdoptedUpstream, "In the release too: Name: `Shop` → `Store`")]
    [InlineData(RevisionKind.Overwritten, Fate.Dropped, "Replaced: Name: `Shop` → `Store`")]
    [InlineData(RevisionKind.EditsRestored, Fate.Kept, "Restored: Name: `Shop` → `Store`")]
    [InlineData(RevisionKind.EditsRestored, Fate.AdoptedUpstream, "There already: Name: `Shop` → `Store`")]
    [InlineData(RevisionKind.EditsRestored, Fate.DecidedTheirs, "Not restored: Name: `Shop` → `Store`")]
    public void A_change_says_what_became_of_it(RevisionKind kind, Fate? fate, string line)
    {
        var change = Assert.Single(DefinitionDiff.Between(Definition("Shop"), Definition("Store")));
        var facts = new RevisionFacts(kind) { Lines = [new RevisionLine(KeptChange.Of(change)) { Fate = fate }], More = 2 };

        Assert.Equal([line, "and 2 more"], RevisionWords.Lines(Revision(facts)));
    }

    [Fact]
    public void An_undo_that_nobody_asked_for_says_why_and_a_new_name_what_it_was()
    {
        var undone = new RevisionFacts(RevisionKind.Undone) { Because = new UndoCause("Orders *on*", WatchVerdict.Empty) };
        var renamed = new RevisionFacts(RevisionKind.Renamed) { Name = new OtherName("Shop", "Sh`op") };

        Assert.Equal(
            "By itself, since the flow Orders *on* brought no records after the update",
            Domain.Showing.MarkedText.Plain(Assert.Single(RevisionWords.Lines(Revision(undone)))));
        Assert.Equal(
            "Display name: Shop → Sh`op", Domain.Showing.MarkedText.Plain(Assert.Single(RevisionWords.Lines(Revision(renamed)))));
    }

    [Fact]
    public void What_an_earlier_version_kept_in_words_stays_as_it_is()
    {
        var old = Revision(null) with { Title = "Updated to 2.0.0, 1 change kept", Notes = ["Kept: *a*", "and 3 more"] };

        Assert.Equal("Updated to 2.0.0, 1 change kept", RevisionWords.Title(old));
        Assert.Equal(["Kept: *a*", "and 3 more"], RevisionWords.Lines(old));
    }

    private static Revision Revision(RevisionFacts? facts) =>
        new(1, facts, "1.0.0", DateTime.UnixEpoch, new Author(null, "Dana Reyes")) { Fingerprint = "" };

    private static ConnectorDefinition Definition(string name) => Assert.IsType<DefinitionResult.Accepted>(ConnectorDefinition.Create(
        new() { Name = name, BaseUrl = "https://shop.example" })).Definition;
}
