using Connectors.Application.Installed;
using Connectors.Application.Instances;
using Connectors.Application.Runs.Trying;
using Connectors.Domain.Definitions.Parts;
using Connectors.Domain.Flows;
using Connectors.Domain.Ids;
using Connectors.Domain.People;
using Connectors.Domain.Requests.Fields;
using Connectors.Web.Authentication;
using Microsoft.AspNetCore.Mvc;
using Endpoint = Connectors.Domain.Definitions.Parts.Endpoint;

namespace Connectors.Web.Pages;

/// <summary>Sends one request of an endpoint with an instance, and shows what comes back.</summary>
[Needs(Right.UseConnectors)]
public sealed class TryModel(InstalledConnectors installed, InstanceReader instances, EndpointTrial trial) : OneConnectorPage(installed)
{
    /// <summary>The characters of a value at most.</summary>
    public const int Longest = 4_000;

    public Endpoint Endpoint { get; private set; } = null!;

    public IReadOnlyList<InstanceLine> Instances { get; private set; } = [];

    /// <summary>The instance that is chosen; null where the connector has none.</summary>
    public InstanceId? Instance { get; private set; }

    /// <summary>What the endpoint asks for.</summary>
    public IReadOnlyList<Variable> Inputs { get; private set; } = [];

    /// <summary>What was filled in, by key.</summary>
    public IReadOnlyDictionary<string, string> Values { get; private set; } = new Dictionary<string, string>();

    /// <summary>Null before a request was sent.</summary>
    public TrialResult? Result { get; private set; }

    /// <summary>Whether the request only reads.</summary>
    public bool OnlyReads => Endpoint.EffectiveDirection == Direction.Receive && Endpoint.Method is "GET" or "HEAD";

    /// <summary>Whether the records of the response and their fields can be written into the endpoint.</summary>
    public bool TakesFields => May(Right.EditConnectors) && Endpoint.EffectiveDirection == Direction.Receive;

    public bool IsNeeded(Variable input) => ShapeCheck.IsNeeded(Endpoint, input);

    public async Task<IActionResult> OnGetAsync(InstalledId id, string? key, InstanceId? instance) =>
        await ReadAsync(id, key, instance) ? Page() : NotFound();

    /// <param name="id">The connector.</param>
    /// <param name="key">The endpoint.</param>
    /// <param name="instance">The instance; null for the first.</param>
    /// <param name="names">The keys of the inputs on the form; those that the endpoint no longer has are left out.</param>
    /// <param name="values">Their values, in the same order.</param>
    public async Task<IActionResult> OnPostAsync(InstalledId id, string? key, InstanceId? instance, string?[]? names, string?[]? values)
    {
        if (!await ReadAsync(id, key, instance)) return NotFound();
        Values = (names ?? []).Zip(values ?? [])
            .Where(pair => !string.IsNullOrEmpty(pair.Second) && Inputs.Any(input => input.Key == pair.First))
            .DistinctBy(pair => pair.First)
            .ToDictionary(pair => pair.First!, pair => pair.Second!);
        Check();
        if (!ModelState.IsValid || Instance is not { } chosen) return Page();
        Result = await trial.SendAsync(Connector, chosen, Endpoint, Values, Cancel);
        return Result is null ? NotFound() : Page();
    }

    /// <summary>The name of the fault of an input.</summary>
    public static string FaultOf(Variable input) => $"value-{input.Key}";

    // What is missing is said beside its field; what else is wrong with a value, by the request that can't be made.
    private void Check()
    {
        foreach (var input in Inputs)
        {
            var value = Values.GetValueOrDefault(input.Key)?.Trim() ?? "";
            var label = input.Label ?? input.Key;
            if (value.Length == 0 && IsNeeded(input)) ModelState.AddModelError(FaultOf(input), $"Enter {label}.");
            if (value.Length > Longest) ModelState.AddModelError(FaultOf(input), $"Enter at most {Longest:N0} characters.");
        }
    }

    private async Task<bool> ReadAsync(InstalledId id, string? key, InstanceId? instance)
    {
        if (!await FindAsync(id)) return false;
        if (Connector.Current.Content.Endpoints.FirstOrDefault(endpoint => endpoint.Key == key) is not { } endpoint) return false;
        (Endpoint, Inputs) = (endpoint, StepInputs.Of(endpoint));
        Instances = await instances.OfAsync([id], Cancel);
        if (instance is { } asked && Instances.All(one => one.Id != asked)) return false;
        Instance = instance
            ?? Instances.OrderBy(one => one.State != InstanceState.SignedIn).Select(one => (InstanceId?)one.Id).FirstOrDefault();
        return true;
    }
}
