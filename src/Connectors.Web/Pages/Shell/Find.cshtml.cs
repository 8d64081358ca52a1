using Connectors.Application.Searching;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Web.Authentication;
using Connectors.Web.Presentation;
using Microsoft.AspNetCore.Mvc;

namespace Connectors.Web.Pages;

/// <summary>
/// Finds connectors, instances, flows, runs, packages, pages and actions by name. The palette shows the part below its field.
/// </summary>
[Needs(Right.Read)]
public sealed class FindModel(Finder finder) : ConnectorsPage
{
    // Longer texts find nothing anyway, and cost.
    private const int Longest = 100;

    public string? Search { get; private set; }

    public FoundThings Found { get; private set; } = FoundThings.Nothing;

    public IReadOnlyList<Place> Actions { get; private set; } = [];

    public IReadOnlyList<Place> Places { get; private set; } = [];

    /// <summary>Whether nothing has the text in its name.</summary>
    public bool IsEmpty => Actions.Count + Places.Count + Found.Connectors.Count + Found.Instances.Count + Found.Flows.Count
        + Found.Runs.Count + Found.Packages.Count == 0;

    public async Task<IActionResult> OnGetAsync(string? q, bool part)
    {
        Search = q is { Length: > Longest } ? q[..Longest] : q;
        Found = await finder.FindAsync(Search, Cancel);
        Actions = [.. Presentation.Places.Actions.Where(IsShown)];
        Places = [.. Presentation.Places.Pages.Where(IsShown)];
        return part ? Partial("Shell/_Found", this) : Page();
    }

    private bool IsShown(Place place) => May(place.Right) && place.IsFound(Search);
}

/// <summary>A group of what was found.</summary>
/// <param name="Title">What its things are.</param>
/// <param name="Icon">The icon of each.</param>
/// <param name="Lines">The things.</param>
public sealed record FoundGroup(string Title, string Icon, IReadOnlyList<FoundLine> Lines);

/// <summary>A thing that was found.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Note">What tells it apart, or null.</param>
public sealed record FoundLine(string Address, string Name, string? Note = null)
{
    /// <param name="room">The first part of the address.</param>
    /// <param name="things">What was found.</param>
    public static IReadOnlyList<FoundLine> In<TId>(string room, IReadOnlyList<FoundThing<TId>> things)
        where TId : struct, IId<TId> => [.. things.Select(thing => new FoundLine($"/{room}/{thing.Id}", thing.Name, thing.Note))];
}
