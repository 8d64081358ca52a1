using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Connectors.Data;

/// <summary>
/// A query that nearly every request asks, compiled at its first use instead of looked up by its expression each time. A compiled query
/// belongs to the model of its provider.
/// </summary>
/// <param name="compile">Compiles it.</param>
internal sealed class CompiledOnce<TQuery>(Func<TQuery> compile) where TQuery : class
{
    private readonly ConditionalWeakTable<IModel, TQuery> _compiled = [];

    /// <summary>The query for the provider of a context.</summary>
    public TQuery For(ConnectorsDbContext db) => _compiled.GetValue(db.Model, _ => compile());
}
