using Connectors.Data;
using Connectors.Domain.Flows;
using Microsoft.EntityFrameworkCore;

namespace Connectors.Application.Starting;

/// <summary>Which of the first steps an organisation has taken.</summary>
/// <param name="HasPackages">The marketplace has a package.</param>
/// <param name="HasConnector">A connector is installed or was built.</param>
/// <param name="IsSignedIn">An instance is signed in.</param>
/// <param name="HasFlow">A flow exists.</param>
/// <param name="HasRun">A flow ran, tests aside.</param>
public sealed record FirstStepsTaken(bool HasPackages, bool HasConnector, bool IsSignedIn, bool HasFlow, bool HasRun)
{
    /// <summary>Whether nothing is left to do.</summary>
    public bool AreDone => HasPackages && HasConnector && IsSignedIn && HasFlow && HasRun;
}

/// <summary>Reads which of the first steps the person's organisation has taken.</summary>
public sealed class FirstSteps(ConnectorsDbContext db)
{
    /// <summary>One command.</summary>
    public Task<FirstStepsTaken> ReadAsync(CancellationToken cancel) => Taken(db).SingleAsync(cancel);

    // Conditions everywhere: without one, EF Core asks the question by a command of its own, before the query.
    internal static IQueryable<FirstStepsTaken> Taken(ConnectorsDbContext db) => db.Organisations.Select(ours => new FirstStepsTaken(
        db.Packages.Any(row => row.Edition > 0),
        db.Connectors.Any(row => row.OrganisationId == ours.Id),
        db.Instances.Any(row => row.State == InstanceState.SignedIn),
        db.Flows.Any(row => row.OrganisationId == ours.Id),
        db.FlowRuns.Any(row => !row.IsTest)));
}
