using Connectors.Application.Installed;
using Connectors.Application.Instances;
using Connectors.Application.People;
using Connectors.Data.Queries;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>Manage connectors: everything that the organisation has installed or built.</summary>
[Needs(Right.Read)]
public sealed class ManageModel(InstalledConnectors installed, MoveChecklists moves, PreferenceStore preferences, TimeProvider time)
    : ConnectorsPage
{
    public static IReadOnlyList<(ListFilter Filter, string Label)> Filters { get; } =
    [
        (ListFilter.All, "All"),
        (ListFilter.Updates, "Update available"),
        (ListFilter.Modified, "Modified"),
        (ListFilter.Prebuilt, "Prebuilt"),
        (ListFilter.Custom, "Custom"),
    ];

    /// <summary>The heads of the columns, with the order that each gives; null where it gives none.</summary>
    public static IReadOnlyList<(string Label, ListSort? Sort)> Columns { get; } =
    [
        ("Name", ListSort.Name),
        ("Version", ListSort.Updates),
        ("Edits", ListSort.Edits),
        ("Instances", null),
        ("Flows", ListSort.Flows),
        ("Changed", ListSort.Changed),
        ("Update", null),
    ];

    public const string FirstUpdateId = "first-update";

    public ManagePage List { get; private set; } = null!;

    /// <summary>How the person wants the list.</summary>
    public Preferences Preferences { get; private set; } = Preferences.Usual;

    /// <summary>The instances of the connectors that are shown.</summary>
    public ILookup<InstalledId, InstanceLine> Instances { get; private set; } = null!;

    /// <summary>The tasks left for the connector that the message is about; null where there are none.</summary>
    public OpenMove? Move { get; private set; }

    /// <summary>The connector that was just changed, where it is on another page or the filter hides it; null otherwise.</summary>
    public Entry? Elsewhere { get; private set; }

    /// <summary>The connector that was just changed, which its row shows; null on other visits.</summary>
    public InstalledId? Changed { get; private set; }

    /// <summary>Whether the person may update connectors.</summary>
    public bool MayEdit { get; private set; }

    /// <summary>Whether rows can be ticked: updates of several connectors are reviewed together.</summary>
    public bool HasTicks => MayEdit && List.Entries.Any(entry => entry.IsUpdateAvailable);

    /// <summary>The first connector of the page that can be updated, or null.</summary>
    public InstalledId? FirstUpdate => List.Entries.FirstOrDefault(entry => entry.IsUpdateAvailable && entry.BesideId is null)?.Id;

    /// <summary>What the list shows of these connectors.</summary>
    public IReadOnlyList<EntryRow> Rows(IReadOnlyList<Entry> entries)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return [.. entries.Select(entry => new EntryRow(entry, this, entry.IsHeld(now)))];
    }

    public string Filter => ListQueries.Word(List.Query.Filter);

    public string Sort => ListQueries.Word(List.Query.Sort);

    public async Task OnGetAsync(
        string? q, ListFilter filter, ListSort sort, [FromQuery(Name = "page")] int? number, bool reversed = false)
    {
        Preferences = await preferences.ReadAsync(Me.Id!.Value, Cancel);
        var query = Request.Query.Count == 0 && Preferences.Start is { } start
            ? ListQueries.Read(start.Query)
            : new ListQuery(q, Known(filter), Known(sort), number ?? 1) { IsReversed = reversed };
        (List, Instances) = await installed.ListAsync(query, Cancel);
        (MayEdit, Here) = (May(Right.EditConnectors), Address(page: List.Query.Page));
        if (!InstalledId.TryParse(Message.HighlightOf(TempData), null, out var changed)) return;
        Changed = changed;
        await HighlightAsync(changed);
    }

    private async Task HighlightAsync(InstalledId changed)
    {
        Move = await moves.FindAsync(changed, Cancel);
        if (List.Entries.Any(entry => entry.Id == changed)) return;
        Elsewhere = await installed.EntryAsync(changed, Cancel);
        InstalledId[] shown = [.. List.Entries.Select(entry => entry.Id), changed];
        Instances = await installed.InstancesAsync(shown, Cancel);
    }

    /// <summary>The head of a column: what it does when pressed, and how the list is sorted by it now.</summary>
    public EntryHead Head(ListSort sort)
    {
        var (query, isSorted) = (List.Query, List.Query.Sort == sort);
        var next = query with { Sort = sort, Page = 1, IsReversed = isSorted && !query.IsReversed };
        return new EntryHead(Address(next), isSorted ? query.IsAscending : null);
    }

    public PageLinks Links => PageLinks.Of(List.Entries) with { Words = PageLinks.InOrder, Address = page => Address(page: page) };

    /// <summary>The address of this page of the list.</summary>
    public string Here { get; private set; } = "";

    /// <summary>The address of the list with one thing changed; defaults are left out.</summary>
    public string Address(ListFilter? filter = null, int page = 1) =>
        Address(List.Query with { Filter = filter ?? List.Query.Filter, Page = page });

    // Where another view opens with the list, the whole list needs to be asked for.
    private string Address(ListQuery query)
    {
        var text = ListQueries.Of(query);
        if (!text.HasValue && Preferences.Start is not null) text = text.Add("filter", ListQueries.Word(ListFilter.All));
        return "/connectors" + text;
    }

    /// <summary>Where this view of the list is saved under a name.</summary>
    public string SaveView => "/preferences" + QueryString.Create("query", ListQueries.Of(List.Query with { Page = 1 }).ToString());

    /// <summary>Whether the list shows what a saved view has.</summary>
    public bool IsShown(SavedView view) => view.Query == ListQueries.Of(List.Query with { Page = 1 }).ToString();

    private static T Known<T>(T value) where T : struct, Enum => Enum.IsDefined(value) ? value : default;
}

/// <summary>The head of a column by which the list can be sorted.</summary>
/// <param name="Address">The list sorted by it, or turned round where it is already.</param>
/// <param name="IsAscending">How the list is sorted by it now; null where it is sorted by another column.</param>
public sealed record EntryHead(string Address, bool? IsAscending)
{
    /// <summary>How a screen reader names it.</summary>
    public string? Direction => IsAscending switch { true => "ascending", false => "descending", null => null };
}

/// <summary>A row of the list.</summary>
/// <param name="Entry">The connector that it shows.</param>
/// <param name="List">The page that it is on.</param>
/// <param name="IsHeld">Whether its update waits.</param>
public sealed record EntryRow(Entry Entry, ManageModel List, bool IsHeld)
{
    /// <summary>Whether it was just changed.</summary>
    public bool IsChanged => List.Changed == Entry.Id;

    /// <summary>Whether one click updates it.</summary>
    public bool IsOneClick => Entry.IsUpdateAvailable && Entry.BesideId is null && !Entry.IsModified && !IsHeld && List.MayEdit;

    /// <summary>Whether its update can be reviewed with others.</summary>
    public bool CanBeTicked => Entry.IsUpdateAvailable && Entry.BesideId is null && !IsHeld;

    /// <summary>The id of its control where it is the first update of the page, so that a link skips to it; null otherwise.</summary>
    public string? UpdateId => List.FirstUpdate == Entry.Id ? ManageModel.FirstUpdateId : null;

    /// <summary>The dialog of its update.</summary>
    public string Dialog => UpdateAddress.Of(Entry.Id, back: List.Here);
}
