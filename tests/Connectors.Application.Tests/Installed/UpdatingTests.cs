using Connectors.Application.Installed;
using Connectors.Application.Updating;
using Connectors.Domain.Definitions;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating;
using Connectors.Domain.Updating.Facts;
using Connectors.Domain.Updating.Options;
using Connectors.Domain.Updating.Planning;
using static Connectors.Application.Tests.TestDatabase;

namespace Connectors.Application.Tests.Installed;

/// <summary>Install, edit, update: on a real database of every provider that is here.</summary>
public sealed class UpdatingTests
{
    private static readonly ConnectorDefinition First = Definition("orders"),
        Second = Definition("orders", "products"),
        Edited = Definition("orders", "refunds");

    public static TheoryData<string> Databases => Providers;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_unmodified_connector_becomes_the_new_release(string provider)
    {
        await using var database = await CreateAsync(provider);
        var id = await database.InstallAsync(First, Second);

        var result = await UpdateAsync(database, id, "update");

        var done = Assert.IsType<UpdateResult.Updated>(result);
        Assert.Equal(("2.0.0", 0), ($"{done.To}", done.Done.Sums.Edits));
        await AssertStandsAsync(database, id, Second, "2.0.0");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Overwriting_replaces_the_changes_and_the_history_brings_them_back(string provider)
    {
        await using var database = await CreateAsync(provider);
        var id = await database.InstallAsync(First, Second, Edited);

        Assert.IsType<UpdateResult.ConsentsMissing>(await UpdateAsync(database, id, "overwrite"));
        Assert.Equal(1, Assert.IsType<UpdateResult.Updated>(await UpdateAsync(database, id, "overwrite", "lose-edits")).Done.Sums.Lost);
        await AssertStandsAsync(database, id, Second, "2.0.0");

        Assert.IsType<SaveResult.Saved>(await database.With((ConnectorRestorer restorer) =>
            restorer.RestoreAsync(id, 2, Dana, CancellationToken.None)));
        await AssertStandsAsync(database, id, Edited, "1.0.0");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Installing_alongside_leaves_the_old_entry_as_it_was_and_adds_no_third(string provider)
    {
        await using var database = await CreateAsync(provider);
        var id = await database.InstallAsync(First, Second, Edited);

        var added = Assert.IsType<UpdateResult.Installed>(await UpdateAsync(database, id, "alongside"));
        Assert.IsType<UpdateResult.AlreadyAlongside>(await UpdateAsync(database, id, "alongside"));

        await AssertStandsAsync(database, id, Edited, "1.0.0");
        await AssertStandsAsync(database, added.Id, Second, "2.0.0");
        var list = await database.With((InstalledConnectors all) => all.ListAsync(new(), CancellationToken.None));
        Assert.Equal(2, list.Counts.All);
        Assert.Equal(added.Id, list.Entries.Single(entry => entry.Id == id).BesideId);
        Assert.Equal("1.0.0", list.Entries.Single(entry => entry.Id == added.Id).AlongsideOfVersion);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task One_click_undoes_an_update_in_full_unless_somebody_edited_since(string provider)
    {
        await using var database = await CreateAsync(provider);
        var id = await database.InstallAsync(First, Second, Edited);
        await UpdateAsync(database, id, "overwrite", "lose-edits");
        await database.With((ConnectorEditor editor) => editor.RenameAsync(id, "Our shop", Dana, CancellationToken.None));

        Assert.IsType<UpdateResult.PlanChanged>(await UndoAsync(database, id, 3, Edited));
        Assert.IsType<UpdateResult.Updated>(await UndoAsync(database, id, 3, Second));
        await AssertStandsAsync(database, id, Edited, "1.0.0");
        Assert.IsType<UpdateResult.NotFound>(await UndoAsync(database, id, 3, Edited));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_older_update_is_undone_with_the_later_one_and_edits_made_since_stay(string provider)
    {
        await using var database = await CreateAsync(provider);
        var id = await database.InstallAsync(First, Second, Edited);
        await UpdateAsync(database, id, "keep");
        await database.PublishAsync("3.0.0", Definition("orders", "products", "stock"), "acme-shop");
        await UpdateAsync(database, id, "keep");
        var third = (await database.With((InstalledConnectors all) => all.FindAsync(id, CancellationToken.None)))!.Current;
        await database.With((ConnectorEditor editor) => editor.SaveAsync(
            id, third.Fingerprint, Definition("later", "orders", "products", "refunds", "stock"), Dana, CancellationToken.None));

        var undo = (await database.PlanUndoAsync(id, 3))!;
        Assert.Equal(["3.0.0"], undo.Facts.Undo!.Later.Select(update => update.Version));
        Assert.IsType<UpdateResult.Updated>(await database.UpdateAsync(undo, Undo.Name));

        await AssertStandsAsync(database, id, Definition("later", "orders", "refunds"), "1.0.0");
        Assert.Null(await database.PlanUndoAsync(id, 3));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_entry_that_was_added_alongside_is_taken_back_only_while_it_is_new(string provider)
    {
        await using var database = await CreateAsync(provider);
        var old = await database.InstallAsync(First, Second, Edited);
        var added = Assert.IsType<UpdateResult.Installed>(await UpdateAsync(database, old, "alongside")).Id;

        Assert.False(await database.With((ConnectorRemoval removal) =>
            removal.TakeBackAsync(old, TestDatabase.Dana, CancellationToken.None)));
        Assert.True(await database.With((ConnectorRemoval removal) =>
            removal.TakeBackAsync(added, TestDatabase.Dana, CancellationToken.None)));
        Assert.Equal(PutBack.Done, await database.With((ConnectorRemoval removal) =>
            removal.PutBackAsync(added, TestDatabase.Dana, CancellationToken.None)));
        await AssertStandsAsync(database, added, Second, "2.0.0");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_edit_that_is_undone_leaves_the_connector_unmodified(string provider)
    {
        await using var database = await CreateAsync(provider);
        var id = await database.InstallAsync(First, Second, Edited);
        var before = await database.With((InstalledConnectors all) => all.ListAsync(new(), CancellationToken.None));

        await database.With((ConnectorEditor editor) => editor.SaveAsync(id, Edited.Fingerprint, First, Dana, CancellationToken.None));

        var after = await database.With((InstalledConnectors all) => all.ListAsync(new(), CancellationToken.None));
        Assert.Equal((1, 0), (before.Counts.Modified, after.Counts.Modified));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Another_organisation_sees_and_changes_nothing(string provider)
    {
        await using var database = await CreateAsync(provider);
        var (id, other) = (await database.InstallAsync(First, Second), await database.AddOrganisationAsync("Other Ltd"));

        Assert.Null(await database.With((InstalledConnectors all) => all.FindAsync(id, CancellationToken.None), other));
        Assert.Equal(0, (await database.With((InstalledConnectors all) => all.ListAsync(new(), CancellationToken.None), other)).Counts.All);
        Assert.IsType<SaveResult.NotFound>(await database.With(
            (ConnectorEditor editor) => editor.SaveAsync(id, First.Fingerprint, Edited, Dana, CancellationToken.None), other));
        Assert.Equal(Removal.NotFound, await database.With(
            (ConnectorRemoval removal) => removal.RemoveAsync(id, TestDatabase.Dana, CancellationToken.None), other));
        Assert.IsType<UpdateResult.NotFound>(await UpdateAsync(database, id, "update", organisation: other));
    }

    private static Task<UpdateResult> UpdateAsync(
        TestDatabase database, InstalledId id, string option, string? consent = null, OrganisationId? organisation = null) =>
        database.UpdateAsync(id, option, consent is null ? [] : [consent], organisation);

    private static Task<UpdateResult> UndoAsync(TestDatabase database, InstalledId id, int revision, ConnectorDefinition left)
    {
        var seen = new SeenRow(left.Fingerprint, left.Fingerprint);
        return database.With((ConnectorUpdates updates) =>
            updates.ApplyAsync(
                new UpdateRequest(id, Undo.Name, seen, [], Dana) { Aim = new UpdateAim.Undo(revision) }, CancellationToken.None));
    }

    private static async Task AssertStandsAsync(TestDatabase database, InstalledId id, ConnectorDefinition definition, string version)
    {
        var connector = await database.With((InstalledConnectors all) => all.FindAsync(id, CancellationToken.None));
        Assert.Equal((definition.Fingerprint, version), (connector!.Current.Fingerprint, connector.Version));
    }
}
