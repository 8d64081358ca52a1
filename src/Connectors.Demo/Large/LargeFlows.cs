using System.Globalization;
using Connectors.Application.Flows;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Ids;
using Connectors.Domain.People;

namespace Connectors.Demo.Large;

/// <summary>Lets records flow between the products: from each at least once, to another one in two flows of three.</summary>
internal sealed class LargeFlows(ProcessFlows flows, FlowShapes shapes)
{
    private const int Count = LargeCounts.Flows - LargeCounts.UsualFlows;

    private static IReadOnlyList<Product> Products => LargeCatalogue.Products;

    /// <param name="instances">An instance of each product, in their order.</param>
    /// <param name="by">Who makes them.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task AddAsync(IReadOnlyList<InstanceId> instances, Actor by, CancellationToken cancel)
    {
        for (var number = 0; number < Count; number++)
        {
            var (from, to) = (number % Products.Count, Target(number));
            var source = SourceOf(Products[from], number);
            var flow = await flows.AddAsync(new FlowDraft(NameOf(from, source, to), CronOf(number), true), by, cancel);
            await AddAsync(flow, Step(instances[from], source), by, cancel);
            if (to is { } target) await AddAsync(flow, Step(instances[target], Products[target].Line.Send), by, cancel);
        }
    }

    private async Task AddAsync(FlowId flow, ShapeDraft draft, Actor by, CancellationToken cancel)
    {
        if (await shapes.SaveAsync(flow, null, draft, by, cancel) is not FlowResult.Saved)
            throw new InvalidDataException($"A step by {draft.EndpointKey} can't be saved.");
    }

    // Another product than the source's, since no number times 3 is 5 less than a multiple of 189.
    private static int? Target(int number) => number % 3 == 0 ? null : (number * 4 + 5) % Products.Count;

    // What the organisation added comes last, and is used first.
    private static Endpoint SourceOf(Product product, int number) =>
        product.Edited is null
            ? product.Sources[number % product.Sources.Count]
            : product.Sources[^(1 + number / Products.Count % product.Sources.Count)];

    private static string NameOf(int from, Endpoint source, int? to)
    {
        var what = source.Key.Split('.')[0];
        var name = $"{char.ToUpperInvariant(what[0])}{what[1..]} from {Products[from].Name}";
        return to is { } target ? $"{name} to {Products[target].Name}" : name;
    }

    // One in ten runs every night.
    private static string? CronOf(int number) =>
        number % 10 == 0 ? string.Create(CultureInfo.InvariantCulture, $"{number % 60} {number / 10 % 5} * * *") : null;

    private static ShapeDraft Step(InstanceId instance, Endpoint endpoint) =>
        new(instance, endpoint.Key, endpoint.Variables.Where(variable => Values.ContainsKey(variable.Key)).ToDictionary(
            variable => variable.Key, variable => Values[variable.Key]));

    private static readonly Dictionary<string, string> Values = new()
    {
        ["status"] = "paid",
        ["subject"] = "From the demo organisation",
    };
}
