using Connectors.Application.People;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>How a person wants pages to be: the height of rows, saved views of the list, first steps.</summary>
[Needs(Right.Read)]
public sealed class PreferencesModel(PreferenceStore store) : ConnectorsPage
{
    public Preferences Preferences { get; private set; } = Preferences.Usual;

    /// <summary>What a new view asks the list for: the end of its address.</summary>
    public string Query { get; private set; } = "";

    /// <summary>The name of a new view, as it was entered.</summary>
    public string? Name { get; private set; }

    public async Task OnGetAsync(string? query) => await ReadAsync(query);

    public Task<IActionResult> OnPostDensityAsync(Density density, string? back) => Enum.IsDefined(density)
        ? ChangeAsync(before => before with { Density = density }, ListAddress.Of(back), null)
        : Task.FromResult<IActionResult>(BadRequest());

    public Task<IActionResult> OnPostStepsAsync(bool hide) => ChangeAsync(
        before => before with { HidesFirstSteps = hide },
        hide ? "/" : "/preferences",
        hide ? "First steps are hidden. Show them again in your preferences." : "First steps are shown on the overview.");

    public async Task<IActionResult> OnPostSaveAsync(string? name, string? query)
    {
        await ReadAsync(query);
        Name = name?.Trim();
        if (string.IsNullOrEmpty(Name)) ModelState.AddModelError("name", "Enter a name, such as Modified shops.");
        else if (Name.Length > SavedView.LongestName)
            ModelState.AddModelError("name", $"Enter at most {SavedView.LongestName} characters.");
        if (!ModelState.IsValid) return Page();
        var view = new SavedView(Name!, Query);
        if (await store.ChangeAsync(Me.Id!.Value, before => before.With(view), Cancel))
            return Done("/connectors" + Query, new Message($"{Name} is saved. It is beside the filters."));
        ModelState.AddModelError("name", $"You have {Preferences.MostViews} views already. Remove one first.");
        return Page();
    }

    public Task<IActionResult> OnPostStartAsync(string? start) => ChangeAsync(
        before => before with { StartsWith = before.Views.FirstOrDefault(view => view.Name == start)?.Name },
        "/preferences",
        string.IsNullOrEmpty(start) ? "The list opens with all connectors." : $"The list opens with {start}.");

    public Task<IActionResult> OnPostForgetAsync(string? name) =>
        ChangeAsync(before => before.Without(name ?? ""), "/preferences", "The view is removed.");

    /// <summary>What a view shows: “Modified · search “shop” · by flows”.</summary>
    public static string WordsOf(string query)
    {
        var asked = ListQueries.Read(query);
        var filter = ManageModel.Filters.First(one => one.Filter == asked.Filter).Label;
        var search = asked.Search is { } text ? $" · search “{text}”" : "";
        var sort = ManageModel.Columns.First(column => column.Sort == asked.Sort).Label.ToLowerInvariant();
        return $"{filter}{search} · by {sort}{(asked.IsReversed ? ", the other way round" : "")}";
    }

    private async Task ReadAsync(string? query)
    {
        Query = ListQueries.Of(ListQueries.Read(query)).ToString();
        Preferences = await store.ReadAsync(Me.Id!.Value, Cancel);
    }

    private async Task<IActionResult> ChangeAsync(Func<Preferences, Preferences> change, string address, string? said)
    {
        await store.ChangeAsync(Me.Id!.Value, change, Cancel);
        return said is null ? LocalRedirect(address) : Done(address, new Message(said));
    }
}
